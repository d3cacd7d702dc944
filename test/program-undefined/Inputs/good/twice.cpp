#include "twice.hpp"
template <typename T> T twice(T one)
{
	return one + one;
}
template int twice<int>(int);
int defined_here()
{
	return 1;
}
