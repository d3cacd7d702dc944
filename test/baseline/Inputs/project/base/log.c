#include "base/log.h"
#include "net/net.h"

static void flush(void)
{
	net_close();
}

void log_line(const char *text)
{
	net_send(text);
	flush();
}

void log_pair(const char *a, const char *b)
{
	net_send(a);
	net_send(b);
}
#include "net/codec.h"
