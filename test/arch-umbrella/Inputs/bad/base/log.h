#pragma once
static inline int log_line(int level)
{
	return level;
}
