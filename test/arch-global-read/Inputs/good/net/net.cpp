#include "log/log.h"
int net_most();
int net_most()
{
	return log_most;
}
