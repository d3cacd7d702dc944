#include "base/log.h"
#include "store/page.hpp"
void log_line(const char *text)
{
	page_read(*text);
}
