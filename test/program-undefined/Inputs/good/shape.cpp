#include "twice.hpp"
#include "shape.hpp"
int area(shape &s)
{
	return total(s) + (int)std::string("x").size();
}
