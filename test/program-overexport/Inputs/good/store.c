#include "store.h"
__attribute__((weak)) int st_hook(void)
{
	return 0;
}
int st_mine(void)
{
	return st_hook();
}
int st_open(void)
{
	return st_mine();
}
