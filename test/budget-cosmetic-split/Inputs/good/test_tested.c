#include "tested.c"
int test(void);
int test(void)
{
	return tested(1) + tests();
}
