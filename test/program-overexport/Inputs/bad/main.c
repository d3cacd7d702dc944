#include "store.h"
int add(int a, int b)
{
	return a + b;
}
int main(void)
{
	return add(st_open(), 1);
}
