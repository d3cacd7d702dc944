#include "base/base.h"
int Page::read()
{
	return 1;
}
int Page::write()
{
	return 2;
}
