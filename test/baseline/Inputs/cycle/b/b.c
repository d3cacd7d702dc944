#include "a/a.h"
#include "b/b.h"
#include "c/c.h"
int b_one(void)
{
	return a_one() + c_one();
}
