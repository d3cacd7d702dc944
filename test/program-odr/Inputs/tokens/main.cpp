#include "gauge.hpp"
int a();
int clamp_low(int n)
{
	return n;
}
int clamp_high(int n)
{
	return n;
}
int main()
{
	box<int> one = {same(1)};

	return limit() + unit()[0] + fits(1) + clamp(1) + int(size()) + one.scaled() + a();
}
