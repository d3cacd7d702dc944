#include <math.h>
#include <string.h>
#include "base/log.h"
void conn_open(const char *name);
void conn_open(const char *name)
{
	log_line(name + strlen(name));
}
