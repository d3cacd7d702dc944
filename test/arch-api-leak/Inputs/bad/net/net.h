#pragma once
#include "store/wal.h"
static inline int net_send(const struct wal *wal)
{
	return wal != 0;
}
struct net {
	wal_t log;
	struct wal *more;
};
