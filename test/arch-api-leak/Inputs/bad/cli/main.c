#include "net/net.h"
int send_nothing(void);
int send_nothing(void)
{
	return net_send(0);
}
