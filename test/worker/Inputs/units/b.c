#include "b.h"
int b(int x) { return B * x; }
