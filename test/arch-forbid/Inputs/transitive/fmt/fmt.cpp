#include "fmt/fmt.h"
#include "cli/cli.h"

int fmt_number(int number)
{
	cli_warn("number");
	return number;
}
