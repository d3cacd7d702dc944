extern "C" {
#include "net/api.h"
#include "net/inner.h"
}
extern "C" int net_port(void)
{
	return 80;
}
int page(void);
int page(void)
{
	return net_next();
}
