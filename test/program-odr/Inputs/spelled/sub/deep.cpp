#include "../log.hpp"
int deep();
int deep()
{
	return hello();
}
