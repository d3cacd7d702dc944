#include "size.hpp"
int two();
int two()
{
	return sizes() + size<4>::value;
}
