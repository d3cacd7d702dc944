#include "store/wal.h"
static struct wal one;
long wal_position(const struct wal *wal)
{
	return wal->lsn;
}
struct wal *wal_open(void)
{
	return &one;
}
