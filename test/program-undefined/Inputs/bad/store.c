#include "store.h"
int st_open(void)
{
	return st_sync(st_flags);
}
