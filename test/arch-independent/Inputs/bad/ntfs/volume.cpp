extern "C" {
#include "ext4/volume.h"
}
int ntfs_mount();
int ntfs_mount()
{
	return ext4_mounted ? 0 : ext4_mount();
}
