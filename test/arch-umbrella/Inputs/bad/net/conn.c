#include "store/store.h"
int conn_read(int key);
int conn_read(int key)
{
	return log_line(st_get(key)) + log_line(2);
}
