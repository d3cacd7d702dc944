#include "log/log.h"
int net_quiet(void);
int net_quiet(void)
{
	return log_level == 0;
}
