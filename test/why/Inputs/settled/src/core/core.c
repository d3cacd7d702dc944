#include "src/core/core.h"

#include "deps/z/z.h"

int core(void)
{
	return z(1); // ashlar-allow(arch-forbid): z is small
}
