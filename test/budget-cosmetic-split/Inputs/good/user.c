#include "page_int.h"
int user(void);
int user(void)
{
	return page_sum(1) + page_half(2);
}
