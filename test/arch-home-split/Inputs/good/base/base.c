#include "base/base.h"
int base_start(void)
{
	return 1;
}
