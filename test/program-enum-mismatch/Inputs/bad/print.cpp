#define PRINT
#include "color.hpp"
int print();
int print()
{
	return paint::ink(paint::color::cyan);
}
