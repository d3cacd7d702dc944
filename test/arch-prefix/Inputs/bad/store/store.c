#include "store/store.h"
int open_files;
int open_file(void)
{
	return 1;
}
int st_open(void)
{
	return open_file();
}
