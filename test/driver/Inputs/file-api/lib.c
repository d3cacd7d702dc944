#include "api.h"
int lib_unused(void)
{
	return 1;
}
