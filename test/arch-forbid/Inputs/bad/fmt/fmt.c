#include "base/base.h"

int fmt_run(void);
int fmt_run(void)
{
	return base_run();
}
