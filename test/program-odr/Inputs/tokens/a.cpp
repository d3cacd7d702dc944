#define METRIC
#include "gauge.hpp"
int a();
int a()
{
	box<int> one = {same(1)};

	return limit() + unit()[0] + fits(1) + clamp(1) + int(size()) + one.scaled();
}
