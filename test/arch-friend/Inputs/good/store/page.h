#pragma once
#define FRIEND_TEST(name) friend class name##Test
class ReadTest;
class Page
{
	friend class Book; /* of the same component */
	FRIEND_TEST(Read);
	int number = 0;
};
class Book
{
      public:
	int first(const Page &page) { return page.number; }
};
