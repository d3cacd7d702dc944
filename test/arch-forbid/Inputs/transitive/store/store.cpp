#include "base/base.h"

int st_open()
{
	return base_log(1);
}
