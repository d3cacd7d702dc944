#include "log/log.h"
int net_quiet(void);
int net_quiet(void)
{
	log_level = 1;
	return LOG_IS_QUIET() + log_most + (int)sizeof(log_lines);
}
