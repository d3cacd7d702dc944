#include "base/base.h"

int base_sum(int a, int b)
{
	int sum = a;

	sum += b;
	return sum;
}
