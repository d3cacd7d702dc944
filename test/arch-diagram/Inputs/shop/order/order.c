#include "order/order.h"

#include "base/log.h"
#include "lager/lager.h"

void order_place(const struct order *order)
{
	log_code(lager_take(order->item, order->count));
	log_code(lager_left(order->item));
}

int order_size(const struct order *order)
{
	return order->count;
}
