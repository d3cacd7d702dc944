#define BASE_WANTS_FAST
#include "base/fast.h"

#define ENTRY(name) int net_##name;
#include "base/list.def"

#include "net/limit.h"

#include "base/leans.h"

int net_rounds(void);

int net_rounds(void)
{
	return base_twice(BASE_ROUNDS) + base_leans + net_first + net_second;
}
