#include "core/drv.h"
void (*tape_init(void))(const char *);
void (*tape_init(void))(const char *)
{
	return drv_register;
}
