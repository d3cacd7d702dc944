#define BOARD 1
#include "base/log.h"
#include "net/inner.h"
#include <string.h>
void conn_open(const char *name);
void conn_open(const char *name)
{
	log_line(name + strlen(name) + net_next() + board());
}
