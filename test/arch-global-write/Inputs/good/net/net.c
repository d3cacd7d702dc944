#include "log/log.h"
#include <errno.h>
static int net_level;
int net_quiet(void);
int net_quiet(void)
{
	LOG_QUIET(); /* log's own macro */
	errno = 0;
	net_level = log_level;
	return net_level + (int)sizeof(log_level = 1);
}
