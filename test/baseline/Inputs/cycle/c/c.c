#include "c/c.h"
int c_one(void)
{
	return 1;
}
