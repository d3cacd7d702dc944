#include "store/store.h"

static struct wal wal;

struct wal *st_wal(void)
{
	return &wal;
}

int page_pin(int page)
{
	return page;
}
