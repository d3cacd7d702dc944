#include "base/base.h"
int net_open;
int net_start(void)
{
	return net_open;
}
