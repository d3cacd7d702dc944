#include "page_int.h"
int page_state;
int page_less(int a)
{
	return a - 1;
}
int page_read(int n)
{
	return page_sum(n) + page_half(n);
}
