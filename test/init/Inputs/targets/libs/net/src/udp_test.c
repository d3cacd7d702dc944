#include "net/net.h"

int udp_test(void);

int udp_test(void)
{
	return udp_open(2);
}
