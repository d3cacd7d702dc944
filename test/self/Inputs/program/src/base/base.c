#include "src/base/base.h"

int base_level = 1;

int base_sum(int a, int b)
{
	return a + b + base_level;
}
