#pragma once
enum { STORE = 1 };
struct store;
