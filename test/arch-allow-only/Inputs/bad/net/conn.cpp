#include "store/page.hpp"
int conn_read(const store::Page &page);
int conn_read(const store::Page &page)
{
	return page.read();
}
