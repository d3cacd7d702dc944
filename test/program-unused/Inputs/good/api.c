#include "api.h"
int api_open(void)
{
	return 0;
}
