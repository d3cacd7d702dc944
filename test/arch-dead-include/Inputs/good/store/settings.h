#pragma once
#define WITH_CACHE 1
#ifdef NOT_HERE
#define WITH_DISK 1
#endif
