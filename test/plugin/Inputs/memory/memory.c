#include <stdlib.h>
#include <string.h>

struct pool;
struct node {
	struct node *next;
	int value;
};
void *pool_take(struct pool *pool, size_t size);
void *named(const char *name, size_t size, int flags);
void *look_up(struct pool *pool, const int *key, size_t size);
void *grow(struct node *old, size_t size);
struct node *node_init(void *memory, int value);
struct node *handed(void);
struct node *handed(void)
{
	return node_init(malloc(sizeof(struct node)), 1);
}
struct node *pooled(struct pool *pool);
struct node *pooled(struct pool *pool)
{
	struct node *node = pool_take(pool, sizeof *node);

	return node;
}
struct node *called(void);
struct node *called(void)
{
	return named("node", 4 * sizeof(struct node), 0);
}
/* These are there already. */
struct node *found(struct pool *pool, int key);
struct node *found(struct pool *pool, int key)
{
	return look_up(pool, &key, sizeof key);
}
struct node *longer(struct node *old, size_t n);
struct node *longer(struct node *old, size_t n)
{
	return grow(old, n * sizeof(struct node));
}
struct node *moved(struct node *to, const struct node *from);
struct node *moved(struct node *to, const struct node *from)
{
	return memcpy(to, from, sizeof *to);
}
