#include "app/app.h"
#include "base/base.h"
int net_sum(int a, int b, int c);
int net_sum(int a, int b, int c)
{
	int n = a;

	n += b;
	n += base_level + APP + c;
	return n;
}
