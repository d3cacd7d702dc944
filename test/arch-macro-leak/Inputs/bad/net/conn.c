#include "base/log.h"
void conn_close(void);
void conn_close(void)
{
	LOG("closed");
	LOG("again");
}
