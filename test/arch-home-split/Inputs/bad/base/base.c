#include "base/base.h"
int base_start(void)
{
	return net_open + net_start();
}
