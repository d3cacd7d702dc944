#include "color.hpp"
int paint::ink(color one)
{
	return one == color::red;
}
