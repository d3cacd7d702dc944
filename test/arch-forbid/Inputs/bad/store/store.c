#include "store/store.h"
#include "cli/opts.h"

int st_flags;

int st_open(void)
{
	struct opts opts = {0};

	cli_warn("open");
	return opts.verbose + GREEN;
}
