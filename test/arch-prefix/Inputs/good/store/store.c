#include "store/store.h"
static int open_file(void)
{
	return 1;
}
int st_open(void)
{
	return open_file();
}
int st_close(void);
DEFINE_OPENER(close)
int main(void)
{
	return st_open();
}
