#include "base/log.h"
int app();
int app()
{
	LINE("app");
	return WIDTH;
}
