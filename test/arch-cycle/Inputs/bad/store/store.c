#include "store/store.h"
#include "base/log.h"

int store_put(const char *text)
{
	log_line("put");
	log_line(text);
	return text != 0;
}
