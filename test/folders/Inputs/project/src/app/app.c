#include "app/app.h"
#include "base/base.h"
int main(void)
{
	return base_level + base_sum(APP, 2, 3);
}
