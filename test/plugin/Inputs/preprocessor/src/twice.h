#ifndef TWICE_H
#define TWICE_H
#define NOTE(x, ...) \
	((x) + FORCED)
#endif
