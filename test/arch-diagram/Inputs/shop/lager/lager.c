#include "lager/lager.h"

#include "base/log.h"
#include "order/order.h"

int lager_take(int item, int count)
{
	struct order again = {item, 0};

	log_code(item);
	return count + order_size(&again);
}

int lager_left(int item)
{
	return item;
}
