#include "one.hpp"
int step_d();
int step_d()
{
	shared = 1;
	return next();
}
