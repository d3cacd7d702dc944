#pragma once
int a_first(int n);
int b_second(int n);
static inline int a_twice(int n) { return a_first(n) + a_first(n); }
