#include "names.hpp"
void step_c();
void step_c()
{
	cursor++;
}
