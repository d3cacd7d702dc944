#include "store/store.h"

int net_open(void);

int net_open(void) { return st_open(); }
