#include "a/a.h"
#include "b/b.h"
int a_one(void)
{
	return b_one();
}
