#include "store/side.h" // IWYU pragma: keep
#include "store/old.h"
#ifdef NOT_HERE
int old = st_old();
#endif
int side = 1;
