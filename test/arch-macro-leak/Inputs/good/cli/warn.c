#include "cli/warn.h"
void cli_warn(const char *text)
{
	(void)text;
}
