#include "all.h"

int b_second(int n) { return a_first(n) + a_twice(n) + a_first(n + 1); }
