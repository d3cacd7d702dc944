#include "missing.h"
int broken(void) { return 0; }
