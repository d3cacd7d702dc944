#include "app/app.h"
#include "base/base.h"

int app_run(void)
{
	return base_sum(app_fine(), 1);
}
