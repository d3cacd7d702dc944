#include "app/app.h"
#include "mid/net/net.h"
#include "mid/store/store.h"

int main(void)
{
	store_put(1, 2);
	if (net_pending() == 0)
		return app_warn("nothing pending");
	return net_send(store_get(1));
}
