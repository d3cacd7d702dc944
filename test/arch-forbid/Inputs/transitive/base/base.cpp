#include "base/base.h"
#include "fmt/fmt.h"

int base_log(int number)
{
	return fmt_number(number);
}
