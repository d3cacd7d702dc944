#include "page_int.h"
int page_sum(int a)
{
	return a + page_state;
}
int page_half(int a)
{
	return page_less(a) / 2;
}
