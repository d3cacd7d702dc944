#include "base/crc.h"
int ext4_mount(void);
