#include <stdlib.h>
struct sub { void (*fn)(void *, int); void *arg; struct sub *next; };
struct bus { struct sub *subs; int last; };
int bus_on(struct bus *b, void (*fn)(void *, int), void *arg);
void bus_off(struct bus *b, void (*fn)(void *, int));
void bus_emit(struct bus *b, int v);
int bus_on(struct bus *b, void (*fn)(void *, int), void *arg)
{
	struct sub *s = malloc(sizeof *s);
	if (!s) return -1;
	s->fn = fn; s->arg = arg;
	s->next = b->subs;
	b->subs = s;
	return 0;
}
void bus_off(struct bus *b, void (*fn)(void *, int))
{
	for (struct sub **p = &b->subs; *p; p = &(*p)->next)
		if ((*p)->fn == fn) { struct sub *d = *p; *p = d->next; free(d); return; }
}
void bus_emit(struct bus *b, int v)
{
	b->last = v;
	for (struct sub *s = b->subs; s; s = s->next) s->fn(s->arg, v);
}
