/* Pictures: layers make the matrix triangular, cycles stand together, filters leave out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/picture/picture.h"
#include "load.h"
#include "world.h"

#define MOST 40

/* A program of files a/a.c, b/b.c, ... that call each other; each folder is a component. */
struct drawn {
	struct world world;
	struct loaded config;
	struct ash_arena arena;
	const struct ash_project *project;
	uint32_t files[MOST], functions[MOST];
	uint32_t line;
};

static void start(struct drawn *d, uint32_t n)
{
	memset(d, 0, sizeof *d);
	world_start(&d->world);
	for (uint32_t i = 0; i < n; i++) {
		char name[32];

		snprintf(name, sizeof name, "%c%u/f.c", 'a' + (int)(i % 26), i / 26);
		d->files[i] = world_file(&d->world, name);
		world_unit(&d->world, d->files[i], 0);
		snprintf(name, sizeof name, "f%u", i);
		d->functions[i] = world_function(&d->world, name, d->files[i], 1);
	}
}

static void call(struct drawn *d, uint32_t from, uint32_t to)
{
	world_use(&d->world, d->files[from], 10 + d->line++, ASH_USE_CALL, d->functions[to],
		  d->files[to]);
}

static void bind(struct drawn *d, const char *yaml)
{
	load(&d->config, yaml);
	d->project = ash_project_new(&d->arena, d->config.config, world_finish(&d->world), true);
}

static const struct ash_picture *draw(struct drawn *d, struct ash_picture_wish wish)
{
	const char *unmatched;

	wish.kinds = wish.kinds ? wish.kinds : ASH_KINDS_ALL;
	return ash_picture_new(&d->arena, d->project, &wish, &unmatched);
}

static void stop(struct drawn *d)
{
	ash_arena_release(&d->arena);
	unload(&d->config);
	world_release(&d->world);
}

/* "a0 b0 c0: a0>b0 b0>c0*": nodes in order, edges with their marks. */
static const char *text_of(struct drawn *d, const struct ash_picture *picture)
{
	const char *text = "";

	for (uint32_t i = 0; i < picture->n_nodes; i++)
		text = ash_arena_printf(&d->arena, "%s%s%s", text, i ? " " : "",
					picture->nodes[i].name);
	text = ash_arena_printf(&d->arena, "%s:", text);
	for (uint32_t i = 0; i < picture->n_edges; i++) {
		const struct ash_picture_edge *edge = &picture->edges[i];

		text = ash_arena_printf(&d->arena, "%s %s>%s%s%s", text,
					picture->nodes[edge->from].name,
					picture->nodes[edge->to].name, edge->cut ? "*" : "",
					edge->broken ? "!" : "");
	}
	return text;
}

static const char folders[] = "version: 1\n";

static void users_stand_above_what_they_use(void **state)
{
	struct drawn d;

	(void)state;
	start(&d, 4);
	call(&d, 0, 3);
	call(&d, 3, 1);
	call(&d, 3, 1);
	call(&d, 1, 2);
	bind(&d, folders);
	const struct ash_picture *picture = draw(&d, (struct ash_picture_wish){0});
	assert_string_equal(text_of(&d, picture), "a0 d0 b0 c0: a0>d0 d0>b0 b0>c0");
	assert_int_equal(picture->edges[1].n_uses, 2);
	assert_string_equal(picture->edges[1].words, "2 calls");
	assert_int_equal(picture->nodes[0].cycle, ASH_NONE);
	stop(&d);
}

static void layers_order_what_does_not_use_each_other(void **state)
{
	struct drawn d;

	(void)state;
	start(&d, 3);
	bind(&d,
	     "version: 1\ncomponents: {a: [a0], b: [b0], c: [c0]}\nlayers: {order: [c, a, b]}\n");
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){0})), "c a b:");
	stop(&d);
}

static void a_use_against_the_layers_points_up(void **state)
{
	struct drawn d;

	(void)state;
	start(&d, 3);
	call(&d, 1, 0); /* b uses a, which nobody above uses */
	call(&d, 1, 0);
	call(&d, 2, 1);
	bind(&d,
	     "version: 1\ncomponents: {a: [a0], b: [b0], c: [c0]}\nlayers: {order: [a, b, c]}\n");
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){0})), "a b c: b>a c>b");
	stop(&d);
}

static void a_cycle_stands_together_with_its_cut(void **state)
{
	struct drawn d;

	(void)state;
	start(&d, 5);
	call(&d, 0, 1);
	call(&d, 1, 3);
	call(&d, 1, 3);
	call(&d, 3, 1); /* b0 and d0 use each other, this way less */
	call(&d, 3, 2);
	call(&d, 1, 4);
	bind(&d, folders);
	const struct ash_picture *picture = draw(&d, (struct ash_picture_wish){0});
	assert_string_equal(text_of(&d, picture), "a0 b0 d0 c0 e0: a0>b0 b0>d0 b0>e0 d0>b0* d0>c0");
	assert_int_equal(picture->nodes[1].cycle, 0);
	assert_int_equal(picture->nodes[2].cycle, 0);
	assert_int_equal(picture->nodes[3].cycle, ASH_NONE);
	stop(&d);
}

static void filters_leave_out(void **state)
{
	struct drawn d;

	(void)state;
	start(&d, 6);
	call(&d, 0, 1);
	call(&d, 1, 2);
	call(&d, 2, 1);
	call(&d, 2, 2);
	call(&d, 2, 3);
	call(&d, 4, 3);
	bind(&d, folders);
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){.cycles = true})),
			    "b0 c0: b0>c0 c0>b0*");
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){.focus = "a0"})),
			    "a0 b0: a0>b0");
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){.reaches = "{b0,f0}"})),
			    "a0 b0 c0 f0: a0>b0 b0>c0 c0>b0*");
	assert_string_equal(
		text_of(&d, draw(&d, (struct ash_picture_wish){.kinds = 1u << ASH_USE_INCLUDE})),
		"a0 b0 c0 d0 e0 f0:");
	assert_null(draw(&d, (struct ash_picture_wish){.focus = "nosuch"}));
	stop(&d);
}

static void an_empty_program_is_an_empty_picture(void **state)
{
	struct drawn d;

	(void)state;
	start(&d, 0);
	bind(&d, folders);
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){0})), ":");
	assert_string_equal(text_of(&d, draw(&d, (struct ash_picture_wish){.files = true})), ":");
	stop(&d);
}

/* Whatever the graph: what points up is a cut, and members of a cycle are neighbours. */
static void only_cuts_point_up(void **state)
{
	uint32_t random = 12345;

	(void)state;
	for (uint32_t round = 0; round < 60; round++) {
		uint32_t n = 3 + round % (MOST - 3);
		struct drawn d;

		start(&d, n);
		for (uint32_t i = 0; i < n * (1 + round % 4); i++) {
			uint32_t from, to;

			random = random * 1664525u + 1013904223u;
			from = (random >> 8) % n;
			to = (random >> 20) % n;
			if (from != to)
				call(&d, from, to);
		}
		bind(&d, folders);
		const struct ash_picture *picture =
			draw(&d, (struct ash_picture_wish){.files = round % 2});
		assert_int_equal(picture->n_nodes, n);
		for (uint32_t i = 0; i < picture->n_edges && round % 2 == 0; i++) {
			const struct ash_picture_edge *edge = &picture->edges[i];

			assert_true(edge->cut == (edge->from > edge->to));
			if (edge->cut)
				for (uint32_t v = edge->to; v <= edge->from; v++)
					assert_int_equal(picture->nodes[v].cycle,
							 picture->nodes[edge->to].cycle);
		}
		stop(&d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(users_stand_above_what_they_use),
		cmocka_unit_test(layers_order_what_does_not_use_each_other),
		cmocka_unit_test(a_use_against_the_layers_points_up),
		cmocka_unit_test(a_cycle_stands_together_with_its_cut),
		cmocka_unit_test(filters_leave_out),
		cmocka_unit_test(an_empty_program_is_an_empty_picture),
		cmocka_unit_test(only_cuts_point_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
