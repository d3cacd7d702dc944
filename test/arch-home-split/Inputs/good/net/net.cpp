extern "C" {
#include "net/net.h"
#include "all.h"
}
int net_stop(void)
{
	return 0;
}
int net_start(void)
{
	return base_start() + net_stop();
}
