#include "shape.h"

int shape_area(int width, int height)
{
	return width * height;
}

int shape_unit(void);

int shape_unit(void)
{
	return shape_square(1);
}
