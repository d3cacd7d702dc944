#include "base/log.h"
#include "cli/warn.h"
void conn_close(void);
void conn_close(void)
{
	LOG("closed"); /* net uses cli by itself, too */
	cli_warn("again");
}
