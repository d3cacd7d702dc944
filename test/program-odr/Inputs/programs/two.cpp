#include "gauge.hpp"
int main()
{
	return limit(20);
}
