/* Objects in C: embedded bases, tables of functions, lists, container_of. */
// RUN: %worker --one %S %t.facts -- %clang -std=gnu11 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | %FileCheck %s
#include <stddef.h>
#include <stdlib.h>

#define container_of(pointer, type, member)                                                        \
	((type *)((char *)(pointer) - offsetof(type, member)))

struct shape;
struct shape_ops {
	int (*area)(struct shape *);
	void (*draw)(struct shape *);
	void (*destroy)(struct shape *);
};
struct shape {
	const struct shape_ops *ops;
	struct shape *next;
};
struct circle {
	union {
		struct shape shape;
		struct shape base;
	};
	int radius;
};

static int circle_area(struct shape *shape)
{
	struct circle *circle = container_of(shape, struct circle, shape);
// CHECK-DAG: cast objects.c [[#@LINE-1]] {{[0-9]+}} circle_area shape circle container_of{{$}}
	return circle->radius;
// CHECK-DAG: result objects.c [[#@LINE-1]] {{[0-9]+}} circle_area parameter - 0 circle::radius - - 8 0{{$}}
}
static void circle_draw(struct shape *shape);

static const struct shape_ops circle_ops = {
// CHECK-DAG: slot objects.c [[#@LINE-1]] {{[0-9]+}} circle_ops - shape_ops shape_ops::destroy 0 - 17{{$}}
	.area = circle_area,
// CHECK-DAG: slot objects.c [[#@LINE-1]] {{[0-9]+}} circle_ops - shape_ops shape_ops::area 0 circle_area 20{{$}}
	.draw = circle_draw,
// CHECK-DAG: slot objects.c [[#@LINE-1]] {{[0-9]+}} circle_ops - shape_ops shape_ops::draw 0 circle_draw 20{{$}}
};
static struct shape_ops loose = {circle_area, NULL, (void (*)(struct shape *))free};
// CHECK-DAG: slot objects.c [[#@LINE-1]] {{[0-9]+}} loose - shape_ops shape_ops::area 0 circle_area 0{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-2]] {{[0-9]+}} loose - shape_ops shape_ops::draw 0 - 1{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-3]] {{[0-9]+}} loose - shape_ops shape_ops::destroy 0 free 2{{$}}
static int (*plain[])(struct shape *) = {circle_area, 0};
// CHECK-DAG: slot objects.c [[#@LINE-1]] {{[0-9]+}} plain - - - 0 circle_area 0{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-2]] {{[0-9]+}} plain - - - 1 - 1{{$}}

struct shape *circle_new(int radius)
{
	struct circle *circle;
	circle = malloc(sizeof *circle);
// CHECK-DAG: creation objects.c [[#@LINE-1]] {{[0-9]+}} circle_new shape malloc result - 0 0{{$}}
	if (!circle)
		return NULL;
// CHECK-DAG: result objects.c [[#@LINE-1]] {{[0-9]+}} circle_new null - 0 - - - 0 1{{$}}
	circle->radius = radius;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} circle_new assign new circle 0 circle::radius - - 0 parameter - 0 - - - 0 1{{$}}
	circle->shape.ops = &circle_ops;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} circle_new assign new circle 0 shape::ops circle::(anonymous)::shape shape_ops 0 global circle_ops 0 - - shape_ops 4 1{{$}}
	return &circle->shape;
// CHECK-DAG: result objects.c [[#@LINE-1]] {{[0-9]+}} circle_new new circle 0 circle::(anonymous)::shape - shape 4 1{{$}}
}
int shape_area(struct shape *shape)
{
	return shape->ops->area(shape) + plain[0](shape);
// CHECK-DAG: call objects.c [[#@LINE-1]] {{[0-9]+}} shape_area 1 shape_ops::area area parameter - 0 shape::ops - shape_ops 0 2{{$}}
// CHECK-DAG: call objects.c [[#@LINE-2]] {{[0-9]+}} shape_area 2 plain  none - 0 - - - 0 2{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-3]] {{[0-9]+}} shape_area 1 0 - parameter - 0 - - shape 0{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-4]] {{[0-9]+}} shape_area 2 0 - parameter - 0 - - shape 0{{$}}
}
void draw_all(struct shape *first)
{
	struct shape *shape, *next;
	for (shape = first; shape; shape = shape->next)
		if (shape->ops->draw)
			shape->ops->draw(shape);
// CHECK-DAG: call objects.c [[#@LINE-1]] {{[0-9]+}} draw_all 1 shape_ops::draw draw parameter - 0 shape::ops - shape_ops 0 30{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-2]] {{[0-9]+}} draw_all 1 0 - parameter - 0 - - shape 1{{$}}
	shape = first;
	while (shape) {
		next = shape->next;
		shape->ops->destroy(shape);
// CHECK-DAG: call objects.c [[#@LINE-1]] {{[0-9]+}} draw_all 2 shape_ops::destroy destroy parameter - 0 shape::ops - shape_ops 0 6{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-2]] {{[0-9]+}} draw_all 2 0 - parameter - 0 - - shape 1{{$}}
		shape = next;
	}
}

typedef void (*listener_fn)(void *data, int value);
struct listener {
	listener_fn call;
	void *data;
	struct listener *next;
};
struct subject {
	struct listener *head;
	struct listener *all[4];
	int n;
	listener_fn changed;
};
void attach(struct subject *subject, struct listener *listener)
{
	listener->next = subject->head;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} attach assign parameter - 1 listener::next - listener 0 parameter - 0 subject::head - listener 0 0{{$}}
	subject->head = listener;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} attach assign parameter - 0 subject::head - listener 0 parameter - 1 - - listener 0 0{{$}}
	subject->all[subject->n++] = listener;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} attach modify parameter - 0 subject::n - - 0 none - 0 - - - 0 8{{$}}
// CHECK-DAG: write objects.c [[#@LINE-2]] {{[0-9]+}} attach assign parameter - 0 subject::all - listener 1 parameter - 1 - - listener 0 0{{$}}
}
void notify(struct subject *subject, int value)
{
	for (struct listener *one = subject->head; one; one = one->next)
		one->call(one->data, value);
// CHECK-DAG: call objects.c [[#@LINE-1]] {{[0-9]+}} notify 1 listener::call call parameter - 0 subject::head - listener 1 6{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-2]] {{[0-9]+}} notify 1 0 - parameter - 0 listener::data subject::head - 0{{$}}
	for (int i = 0; i < subject->n; i++)
		subject->all[i]->call(subject->all[i]->data, value);
// CHECK-DAG: call objects.c [[#@LINE-1]] {{[0-9]+}} notify 2 listener::call call parameter - 0 subject::all - listener 1 6{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-2]] {{[0-9]+}} notify 2 0 - parameter - 0 listener::data subject::all - 0{{$}}
	if (subject->changed)
		subject->changed(subject, value);
// CHECK-DAG: call objects.c [[#@LINE-1]] {{[0-9]+}} notify 3 subject::changed changed parameter - 0 - - subject 0 26{{$}}
// CHECK-DAG: argument objects.c [[#@LINE-2]] {{[0-9]+}} notify 3 0 - parameter - 0 - - subject 0{{$}}
}
void init(struct shape_ops *ops, listener_fn changed, struct subject *subject)
{
	ops->area = circle_area;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} init assign parameter - 0 shape_ops::area - - 0 function circle_area 0 - - - 0 0{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-2]] {{[0-9]+}} - init shape_ops shape_ops::area 0 circle_area 8{{$}}
	*ops = (struct shape_ops){.draw = circle_draw};
// CHECK-DAG: creation objects.c [[#@LINE-1]] {{[0-9]+}} init shape_ops temporary out_parameter - 0 0{{$}}
// CHECK-DAG: write objects.c [[#@LINE-2]] {{[0-9]+}} init assign parameter - 0 - - shape_ops 2 new shape_ops 0 - - shape_ops 0 0{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-3]] {{[0-9]+}} - init shape_ops shape_ops::destroy 0 - 9{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-4]] {{[0-9]+}} - init shape_ops shape_ops::area 0 - 9{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-5]] {{[0-9]+}} - init shape_ops shape_ops::draw 0 circle_draw 12{{$}}
	subject->changed = changed;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} init assign parameter - 2 subject::changed - - 0 parameter - 1 - - - 0 0{{$}}
// CHECK-DAG: slot objects.c [[#@LINE-2]] {{[0-9]+}} - init subject subject::changed 0 - 8{{$}}
}
void start(struct circle *circle, struct shape *next)
{
	circle->shape = (struct shape){.ops = &circle_ops, .next = next};
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} start assign parameter - 0 shape::ops circle::(anonymous)::shape shape_ops 0 global circle_ops 0 - - shape_ops 4 0{{$}}
// CHECK-DAG: write objects.c [[#@LINE-2]] {{[0-9]+}} start assign parameter - 0 shape::next circle::(anonymous)::shape shape 0 parameter - 1 - - shape 0 0{{$}}
}
static struct circle only = {.shape = {&circle_ops, NULL}, .radius = 1};
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} - initialise global only 0 shape::ops circle::(anonymous)::shape shape_ops 0 global circle_ops 0 - - shape_ops 4 0{{$}}
static struct subject *instance;
struct subject *get(struct subject **out)
{
	if (!instance)
		instance = calloc(1, sizeof(struct subject));
// CHECK-DAG: creation objects.c [[#@LINE-1]] {{[0-9]+}} get subject malloc global instance 0 4{{$}}
// CHECK-DAG: write objects.c [[#@LINE-2]] {{[0-9]+}} get assign global instance 0 - - subject 0 new subject 0 - - subject 0 1{{$}}
	*out = instance;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} get assign parameter - 0 - - subject 2 global instance 0 - - subject 0 0{{$}}
	return instance;
// CHECK-DAG: result objects.c [[#@LINE-1]] {{[0-9]+}} get global instance 0 - - subject 0 0{{$}}
}
void drop(struct subject *subject)
{
	free(subject->head);
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} drop release parameter - 0 subject::head - listener 0 none - 0 - - - 0 0{{$}}
}
// One more, one less, in every spelling; by two is no step.
void count(struct subject *subject)
{
	subject->n++;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} count modify parameter - 0 subject::n - - 0 none - 0 - - - 0 8{{$}}
	subject->n -= 1;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} count modify parameter - 0 subject::n - - 0 constant - 0 - - - 0 16{{$}}
	subject->n = subject->n + 1;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} count assign parameter - 0 subject::n - - 0 other - 0 - - - 0 8{{$}}
	subject->n += 2;
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} count modify parameter - 0 subject::n - - 0 constant - 0 - - - 0 0{{$}}
	__atomic_sub_fetch(&subject->n, 1, __ATOMIC_SEQ_CST);
// CHECK-DAG: write objects.c [[#@LINE-1]] {{[0-9]+}} count modify parameter - 0 subject::n - - 0 none - 0 - - - 0 16{{$}}
}
