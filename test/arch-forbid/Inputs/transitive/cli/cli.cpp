#include "cli/cli.h"

void cli_warn(const char *text)
{
	(void)text;
}
