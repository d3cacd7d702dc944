#include "net/net.h"
#include "base/base.h"
#include "store/store.h"

int net_send(const char *text)
{
	struct wal wal = {0};

	base_log(text); /* downwards: fine */
	return wal.lsn;
}
