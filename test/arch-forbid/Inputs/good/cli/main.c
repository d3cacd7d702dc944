#include "store/store.h"

int main(void)
{
	st_set_flag(2);
	return st_flags; /* reading is of another kind */
}
