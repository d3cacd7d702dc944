#define STRICT
#include "gauge.hpp"
int a(shape &s);
int a(shape &s)
{
	return twice(limit(s.sides()));
}
