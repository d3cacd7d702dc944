#include <stdbool.h>
#include <stddef.h>
struct node { int v; struct node *next; };
struct list { struct node *head; };
struct it { struct list *list; struct node *at; };
void it_begin(struct it *it, struct list *l);
bool it_next(struct it *it, int *out);
int sum(struct list *l);
void it_begin(struct it *it, struct list *l) { it->list = l; it->at = l->head; }
bool it_next(struct it *it, int *out)
{
	if (!it->at) return false;
	*out = it->at->v;
	it->at = it->at->next;
	return true;
}
int sum(struct list *l)
{
	struct it it; int v, s = 0;
	it_begin(&it, l);
	while (it_next(&it, &v)) s += v;
	return s;
}
