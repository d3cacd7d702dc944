#include "common.h"
int g_main(void) { return TWICE(21); }
