#include "base/base.h"
#include "net/net.h"

int main(void)
{
	base_set_sink(net_send);
	base_log("hello");
	return net_send("x");
}
