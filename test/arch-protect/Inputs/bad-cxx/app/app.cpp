#include "pool/pool.h"

int *app_take()
{
	static pool::Slab<int> slab;
	return slab.take();
}
