#include "dns.h"
#include "net/net.h"
#include "store/store.h"

int tcp_open(int port)
{
	return store_get(dns_find(port));
}
