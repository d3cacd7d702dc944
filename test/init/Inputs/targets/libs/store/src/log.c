#include "log.h"

void log_key(int key)
{
	(void)key;
}
