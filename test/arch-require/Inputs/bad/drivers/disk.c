#include "core/drv.h"
void disk_init(void);
void disk_init(void)
{
	drv_register("disk");
}
