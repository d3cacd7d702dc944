#include "put.h"
int main(void)
{
	int one = 1;

	return put(one, &one) + (int)last + (int)next();
}
