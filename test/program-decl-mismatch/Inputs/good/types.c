#include "types.h"

struct node {
	struct node *next;
};
color ty_color = GREEN;
word ty_words[4];
int ty_wide_from_cxx;

struct node *ty_next(struct node *node)
{
	return node->next;
}

int ty_compare(int (*compare)(const void *, const void *), int on)
{
	return on ? compare(0, 0) : 0;
}

int ty_old(int key, double value)
{
	return key + (int)value;
}

enum mode ty_mode(enum mode now)
{
	return now;
}
