#include "b.h"
#include <stdio.h>
int a(int x) { printf("%d", B + x); return b(x); }
