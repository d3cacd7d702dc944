#include "wide.h"

int a(void);
int a(void)
{
	return wide(1, 2, 3, 4, 5, 6, 7);
}
