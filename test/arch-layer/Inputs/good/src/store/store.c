#include "base/base.h"

int store_open(void);
int store_open(void)
{
	base_log("open");
	return 0;
}
