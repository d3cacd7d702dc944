#include "store.h"

extern int st_thrice(int n); /* C99: makes this file the home of the inline function */

extern int st_flags; /* its own, declared before it is defined */
int st_flags = 1;

int st_open(void); /* its own too */
static int helper(void);
static int helper(void)
{
	return 1;
}

int st_open(void)
{
	return helper() + st_twice(st_thrice(1));
}
