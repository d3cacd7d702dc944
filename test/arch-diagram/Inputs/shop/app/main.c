#include "app/app.h"
#include "base/log.h"
#include "order/order.h"

void app_note(int code)
{
	log_code(code);
}

int main(void)
{
	struct order order = {1, 2};

	order_place(&order);
	return order_size(&order);
}
