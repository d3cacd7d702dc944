extern "C" {
#include "base/crc.h"
}
int ntfs_mount();
int ntfs_mount()
{
	return static_cast<int>(crc(2));
}
