#include "store/store.h"

int st_open(void) { return 1; }
struct wal;
