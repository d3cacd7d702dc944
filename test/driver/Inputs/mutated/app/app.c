#include "app/app.h"

#include "base/log.h"

int app_warn(const char *text)
{
	log_line(text);
	return 1;
}
