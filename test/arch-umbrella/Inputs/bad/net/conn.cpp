#include "net/inner.h"
int conn_more(int key);
int conn_more(int key)
{
	return log_line(st_get(key));
}
