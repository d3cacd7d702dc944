#include "store/store.h"

int st_flags;

void st_set_flag(int flag)
{
	st_flags |= flag; /* its own: no edge */
}
