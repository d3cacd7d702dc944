#pragma once
#include "base/log.h"
#define ST_LOG(key) log_line(key)
static inline int st_get(int key)
{
	return log_line(key);
}
