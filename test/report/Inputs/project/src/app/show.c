#include "app/show.h"
int app_show(int depth)
{
	if (depth)
		return 1;
	return 0;
}
