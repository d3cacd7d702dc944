#include "dns.h"

int dns_find(int name)
{
	return name + 1;
}
