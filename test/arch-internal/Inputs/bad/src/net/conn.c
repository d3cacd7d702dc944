#include "store/store.h"

int conn_read(int key);
int conn_read(int key)
{
	struct wal *wal = st_wal();

	return page_pin(key) + wal->lsn + PAGE_SIZE;
}
