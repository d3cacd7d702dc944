#include "store/settings.h"
#if WITH_CACHE
int cached = 1;
#endif
