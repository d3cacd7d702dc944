#include "net/net.h"
#include "base/log.h"
#include "store/store.h"

int net_send(const char *text)
{
	log_line(text);
	log_line("sent");
	return store_put(text) + store_put("sent");
}
