#include "store/wal.h"
struct sync {
	wal_t *log;
	page_t *page;
};
long sync_from(struct sync *sync);
long sync_from(struct sync *sync)
{
	sync->log = wal_open();
	return wal_position(sync->log) + WAL_LSN(sync->log);
}
