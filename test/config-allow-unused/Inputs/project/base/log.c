#include "net/net.h"
void log_line(const char *text);
void log_line(const char *text)
{
	net_send(text);
	net_close();
}
