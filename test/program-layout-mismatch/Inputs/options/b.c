#include "page.h"
long page_next(void);
long page_next(void)
{
	return pages->next;
}
