#include "store/page.h"
class ReadTest
{
      public:
	int read(const Page &page) { return page.number; }
};
int read();
int read()
{
	return ReadTest().read(Page()) + Book().first(Page());
}
