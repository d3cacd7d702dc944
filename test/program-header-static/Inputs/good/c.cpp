#include "one.hpp"
int step_c();
int step_c()
{
	shared = 1;
	return next();
}
