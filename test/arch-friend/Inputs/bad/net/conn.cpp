#include "net/conn.h"
int drain(Page &page)
{
	return page.number--;
}
