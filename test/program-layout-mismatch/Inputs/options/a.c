#include "page.h"
struct page *pages;
int main(void)
{
	return pages != 0;
}
