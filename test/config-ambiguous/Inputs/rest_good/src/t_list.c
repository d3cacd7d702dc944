#include "src/t_list.h"

int t_list(void)
{
	return 1;
}
