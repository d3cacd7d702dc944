#ifndef BASE_LEANS_H
#define BASE_LEANS_H
static const int base_leans = NET_LIMIT;
static inline int base_twice(int n)
{
	return n + n;
}
#endif
