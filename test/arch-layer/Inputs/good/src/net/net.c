#include "net/net.h"
#include "base/base.h"

int net_send(const char *text)
{
	base_log(text);
	return 0;
}
