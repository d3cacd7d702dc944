#ifndef STORE_H
#define STORE_H
extern int st_flags;
int st_open(void);
static inline int st_twice(int n)
{
	return 2 * n;
}
inline int st_thrice(int n)
{
	return 3 * n;
}
#endif
