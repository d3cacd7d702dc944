#include "shape.hpp"
int shape::area(int side)
{
	return shape::round(side) * side;
}
