#include "app/app.h"

int app_fine(void)
{
	return 1;
}
