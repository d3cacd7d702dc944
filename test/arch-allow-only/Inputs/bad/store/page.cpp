#include "store/page.hpp"
int page_read(int page)
{
	return page;
}
int store::Page::read() const
{
	return number;
}
