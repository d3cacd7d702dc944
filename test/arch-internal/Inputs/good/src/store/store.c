#include "store/store.h"
#include "store/page_int.h"

static struct wal wal;

struct wal *st_wal(enum mode mode)
{
	wal.lsn += mode == WRITE;
	return &wal;
}

int page_pin(int page)
{
	return page + PAGE_SIZE;
}

int st_get(int key)
{
	return page_pin(key);
}
