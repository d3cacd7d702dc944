#include "store.h"

int tool_run(void);

int tool_run(void)
{
	return store_get(0, 0, 0);
}

int main(void)
{
	return tool_run();
}
