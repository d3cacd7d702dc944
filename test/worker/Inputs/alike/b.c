// Longer words at the top,
// over several lines.

#include "common.h" // first
#  include   "more.h"  /* second, with blanks */
#include "common.h"
#include <stddef.h>

int more_count; // ashlar-allow(program-unused): everybody's
static int used(void) { return TWICE(more_count) + (int)sizeof(size_t); }
int b_main(void) { return used() + common_first(NULL); }
