#include "src/net/net.hpp"

extern "C" {
#include "store/store.h"
}

int net::conn::send(int value)
{
	struct wal wal = {};

	return store_put(&wal, value);
}
