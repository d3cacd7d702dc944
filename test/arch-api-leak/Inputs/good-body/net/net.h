#pragma once
#include "store/wal.h"
static inline int net_size(void)
{
	return (int)sizeof(struct wal);
}
