#include "twice.h"
#include "twice.h"

#if LEVEL < 2
int dead;
/* ashlar-allow(arch-layer): dead, so not seen */
#endif
// ashlar-allow(arch-layer): two lines
// of reason
int one;
/* ashlar-allow(budget-nesting):
 * a block of reasons */
int two(void)
{
	return NOTE(one);  // ashlar-allow(arch-forbid): behind code
}
