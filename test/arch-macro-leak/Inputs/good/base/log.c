#include "base/log.h"
void log_line(const char *text)
{
	cli_warn(text);
}
