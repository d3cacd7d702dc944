#include "api.h"
int only_unused(void)
{
	return 1;
}
