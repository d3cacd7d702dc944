#include "lib/mul.h"

int mul(int a, int b)
{
	struct pair pair = {a, b};

	return pair.a * pair.b;
}
