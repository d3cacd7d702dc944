#pragma once
class Conn;
int drain(class Page &page);
class Page
{
	friend class Conn;
	friend int drain(Page &page);
	int number = 0;
};
