#include "size.hpp"
int one();
int one()
{
	return sizes() + size<3>::value;
}
