#include "../log.hpp"
int deep();
int deep()
{
	return shifted(1) + hello();
}
