#include "net/net.h"

namespace base {

static int sum(int a)
{
	int total = 0;
	for (int i = 0; i < a; i++)
		if (i % 2)
			total += i;
	return total;
}

static int sum(int a, int b)
{
	return sum(a) + sum(b);
}

int table(int a)
{
	return sum(a, 2) + net_close();
}

} // namespace base
#include "net/codec.h"
