#include "store/base.h"
#include "store/leans.h"
int next(void);
int next(void)
{
	return st_next(1);
}
