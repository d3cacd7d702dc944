#include "store/wal.h"
struct sync {
	wal_t log;
	page_t *page;
};
long sync_from(const struct wal *wal, page_t *page);
long sync_from(const struct wal *wal, page_t *page)
{
	return wal->lsn + wal->in.a + page->used + (long)sizeof(struct wal);
}
