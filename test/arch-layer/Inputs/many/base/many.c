#include "net/net.h"

int base_all(void);
int base_all(void)
{
	int sum = 0;

	sum += net_send(1);
	sum += net_send(2);
	sum += net_send(3);
	sum += net_send(4);
	sum += net_send(5);
	sum += net_send(6);
	sum += net_send(7);
	sum += net_send(8);
	sum += net_send(9);
	sum += net_send(10);
	sum += net_send(11);
	sum += net_send(12);
	sum += net_send(13);
	return sum;
}
