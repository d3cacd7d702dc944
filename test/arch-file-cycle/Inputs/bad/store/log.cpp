#include "store/page.h"
#include "store/log.h"
void log_page(int number)
{
	if (number > 0)
		page_read(number - 1);
}
