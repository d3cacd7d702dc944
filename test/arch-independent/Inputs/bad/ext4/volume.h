#include "base/crc.h"
int ext4_mount(void);
extern int ext4_mounted;
