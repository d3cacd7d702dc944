#ifndef COMMON_H
#define COMMON_H
#include <stddef.h>
#define TWICE(x) ((x) + (x))
struct list {
	struct list *next;
	int value;
};
int common_length(const struct list *list);
static inline int common_first(const struct list *list)
{
	return list ? TWICE(list->value) : 0;
}
#ifdef SECOND
int common_second(void);
#endif
#endif
