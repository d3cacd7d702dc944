#define BIG
#include "store.h"

long big_last(void);
long big_last(void)
{
	return st_last;
}
