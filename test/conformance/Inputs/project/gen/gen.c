#include "base/base.h"
int gen_up(void);
int gen_up(void)
{
	return base_up();
}
