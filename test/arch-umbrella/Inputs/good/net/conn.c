#include "store/store.h"
int conn_read(int key);
int conn_read(int key)
{
	return ST_LOG(st_get(key));
}
