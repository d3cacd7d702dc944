#include "store/store.h"

#include "src/base/base.h"

int store_put(struct wal *wal, int value)
{
	wal->lsn = base_sum(wal->lsn, 1);
	return value > 0 && wal->lsn ? value : 0;
}
