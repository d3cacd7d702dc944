#include "base/base.h"
#include "store/store.h"

int base_run(void)
{
	st_flags |= 1;
	return st_flags; /* reading is not forbidden */
}
