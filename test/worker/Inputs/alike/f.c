#include "common.h"
#include "more.h"
int f_wrong(void) { return nothing_of_the_kind; }
