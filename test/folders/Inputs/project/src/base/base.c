#include "base/base.h"
int base_level;
int base_sum(int a, int b, int c)
{
	int n = a;

	n += b;
	n += c;
	return n;
}
