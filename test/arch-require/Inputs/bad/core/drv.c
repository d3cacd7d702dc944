#include "core/drv.h"
void drv_register(const char *name)
{
	(void)name;
}
