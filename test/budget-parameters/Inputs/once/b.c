#include "wide.h"

int b(void);
int b(void)
{
	return wide(1, 2, 3, 4, 5, 6, 7);
}
