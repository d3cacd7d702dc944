#include "store.h"
int st_hits;
int st_mine(void)
{
	return ++st_hits;
}
int st_open(void)
{
	return st_mine();
}
