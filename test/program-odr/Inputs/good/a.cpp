#define STRICT
#include "gauge.hpp"
int a(int n);
int a(int n)
{
	return half(limit(n));
}
