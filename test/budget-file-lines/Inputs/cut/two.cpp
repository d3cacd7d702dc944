#include "page.h"
/* Two classes. */
class Reader
{
      public:
	int first() { return last; }
	int next() { return ++last; }

      private:
	int last = 0;
};

int read_all(Page &page)
{
	Reader reader;

	page.count = reader.first() + reader.next();
	return page.count;
}

class Writer
{
      public:
	int first() { return last; }
	int next() { return --last; }

      private:
	int last = 0;
};

int write_all(Page &page)
{
	Writer writer;

	page.count = writer.first() + writer.next();
	return page.count;
}

namespace
{
int both(Page &page)
{
	return read_all(page) + write_all(page);
}
} // namespace

int all(Page &page)
{
	return both(page);
}
