#include "names.hpp"
void step_d();
void step_d()
{
	cursor++;
}
