#include "gauge.hpp"
int a(int n);
int main()
{
	return half(limit(20)) + a(1);
}
