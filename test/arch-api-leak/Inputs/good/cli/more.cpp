extern "C" {
#include "net/net.h"
}
int send_more();
int send_more()
{
	return net_send(nullptr);
}
