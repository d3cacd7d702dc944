#include "ext4/volume.h"
int mount_all(void);
int mount_all(void)
{
	return ext4_mount();
}
