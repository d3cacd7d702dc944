#include "store/store.h"

int conn_read(int key);
int conn_read(int key)
{
	struct wal *wal = st_wal(READ);

	return wal ? st_get(key) : 0;
}
