#include "lib.h"

int lib_size(void)
{
	return 4;
}
