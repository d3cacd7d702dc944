/* In no component: free to use what it likes. */
#include "net/net.h"

int free_use(void);
int free_use(void)
{
	return net_send("x");
}
