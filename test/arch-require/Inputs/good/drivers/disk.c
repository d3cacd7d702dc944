#include "core/drv.h"
DRIVER(disk)
