#include "base/base.h"

int base_flags;
extern int net_state;

int base_open(void)
{
	return base_flags;
}
