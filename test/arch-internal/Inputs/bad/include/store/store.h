#ifndef STORE_H
#define STORE_H
#include "store/page_int.h"
struct wal; /* others may hold pointers */
struct wal *st_wal(void);
#define ST_LSN(wal) ((wal)->lsn)
#endif
