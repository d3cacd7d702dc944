#include "store.h"

extern int st_flags;

int redundant(void);
int redundant(void)
{
	return st_flags;
}
