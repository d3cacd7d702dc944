#include "app/app.h"
#include "base/base.h"

int base_up(void)
{
	return app_fine();
}
