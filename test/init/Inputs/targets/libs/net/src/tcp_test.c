#include "net/net.h"

int udp_test(void);

int main(void)
{
	return tcp_open(1) + udp_test();
}
