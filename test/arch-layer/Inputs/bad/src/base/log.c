#include "all.h"

void base_log(const char *text)
{
	net_send(text);
	if (NOTIFY(text))
		cli_warn(text);
}
