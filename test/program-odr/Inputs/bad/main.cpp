#include "gauge.hpp"
int a(shape &s);
int main()
{
	shape s;

	return twice(limit(20)) + a(s);
}
