#include "base/log.h"
#include "store/store.h"

int main(void)
{
	log_line("start");
	return store_get(1);
}
