#include "base/log.h"

#include <stdio.h>

int log_level = 1;

void log_line(const char *text)
{
	if (log_level > 0)
		puts(text);
}
