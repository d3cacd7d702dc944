#include "store/store.h"
#include "log.h"
#include "page.h"

int store_get(int key)
{
	log_key(key);
	return page_of(key);
}
