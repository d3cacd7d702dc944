#include "tool/tool.h"
#include "lib.h"
#include <string.h>

int tool(void)
{
	return lib_half() + (strerror(0) != 0);
}
