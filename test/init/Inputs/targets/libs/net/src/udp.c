#include "net/net.h"
#include "url.h"

int udp_open(int port)
{
	return url_port(port);
}
