#include "common.h"
#include "more.h"
#ifdef NOTHING
#include "nowhere.h"
#endif
#if __INCLUDE_LEVEL__ == 0
int d_outermost(void) { return __LINE__; }
#endif
