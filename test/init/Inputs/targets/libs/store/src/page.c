#include "page.h"

int page_of(int key)
{
	return key / 10;
}
