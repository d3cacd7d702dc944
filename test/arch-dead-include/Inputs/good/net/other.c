#include "store/settings.h"
#ifdef WITH_DISK
int disk = 1;
#endif
int other = 1;
