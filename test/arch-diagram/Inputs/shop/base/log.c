#include "base/log.h"

void log_code(int code)
{
	(void)code;
}
