#include "common.h"
#include "tool/tool.h"

int common(void)
{
	return tool() + (strerror(1) != 0);
}
