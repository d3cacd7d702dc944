#include "cli/opts.h"
#include "store/store.h"

void cli_warn(const char *text)
{
	(void)text;
	st_flags++;
}
