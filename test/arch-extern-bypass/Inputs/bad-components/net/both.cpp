#include "store/store.h"

extern "C" int store_open(void);

int net_both()
{
	return store_open();
}
