#pragma once
#include "store/page.h"
class Conn
{
      public:
	int read(const Page &page) { return page.number; }
};
