#include "log/log.h"
void net_quiet(void);
void net_quiet(void)
{
	log_level = 0;
	log_level++;
	log_lines[1] = 2;
}
