#include "log.h"

void log_line(const char *text)
{
	net_send(text);
}
