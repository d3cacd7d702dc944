#include "net/net.h"
int net_send(const char *text)
{
	return text != 0;
}
int net_close(void)
{
	return 0;
}
