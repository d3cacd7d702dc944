#include "base/base.h"
#include "cli/cli.h"
#include "net/net.h"

void cli_warn(const char *text)
{
	net_send(text);
	base_log(text); /* relaxed: a layer may be skipped */
}
