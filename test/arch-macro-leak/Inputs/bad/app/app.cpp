#include "base/log.h"
void app();
void app()
{
	LOG("app");
}
