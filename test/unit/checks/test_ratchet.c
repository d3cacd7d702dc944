/* The ratchet: what is new, unchanged and fixed, and that a baseline reads as it was written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/ratchet.h"
#include "world.h"

#define TOOL "0.0.0"

static const struct ash_rule_info layer = {.id = "arch-layer"};
static const struct ash_rule_info lines = {.id = "budget-file-lines"};

struct scene {
	struct world world;
	struct ash_arena arena;
	struct ash_config config;
	struct ash_findings before, now;
	struct ash_ratchet ratchet;
};

static void start(struct scene *s)
{
	memset(s, 0, sizeof *s);
	s->before.arena = s->now.arena = &s->arena;
	s->ratchet.complete = true;
	world_start(&s->world);
}

static struct ash_finding *add(struct ash_findings *findings, const struct ash_rule_info *rule,
			       uint32_t line, const char *key, uint32_t actual)
{
	struct ash_finding *finding = ash_findings_add(
		findings, rule, ASH_ERROR, (struct ash_place){.path = "a.c", .line = line}, "x");

	finding->key = key;
	finding->actual = actual;
	return finding;
}

/* Writes the findings of before, reads them again, compares those of now with them. */
static void compare(struct scene *s)
{
	struct ash_troubles troubles = {.arena = &s->arena};
	struct ash_buf text = {0}, again = {0};
	struct ash_baseline *baseline;

	ash_findings_sort(&s->before);
	ash_findings_sort(&s->now);
	ash_baseline_print(ash_baseline_from(&s->arena, &s->config, &s->before, TOOL), &text);
	baseline =
		ash_baseline_read(&s->arena, ash_buf_text(&text), text.size, "b.yaml", &troubles);
	assert_non_null(baseline);
	assert_int_equal(troubles.n, 0);
	ash_baseline_print(baseline, &again);
	assert_string_equal(ash_buf_text(&text), ash_buf_text(&again));
	s->ratchet.baseline = s->ratchet.listed = baseline;
	ash_ratchet_compare(&s->ratchet, world_finish(&s->world), NULL, &s->now);
	ash_buf_release(&text);
	ash_buf_release(&again);
}

static void stop(struct scene *s)
{
	ash_ratchet_release(&s->ratchet);
	ash_findings_release(&s->before);
	ash_findings_release(&s->now);
	world_release(&s->world);
	ash_arena_release(&s->arena);
}

static void assert_counts(const struct scene *s, uint32_t n_new, uint32_t unchanged, size_t fixed)
{
	assert_int_equal(s->ratchet.n_new, n_new);
	assert_int_equal(s->ratchet.n_unchanged, unchanged);
	assert_int_equal(s->ratchet.fixed.n, fixed);
}

static void counts_fall_and_never_rise(void **state)
{
	struct scene s;

	(void)state;
	start(&s);
	for (uint32_t i = 1; i <= 2; i++)
		add(&s.before, &layer, i, "stack|f|g|call", 0);
	for (uint32_t i = 1; i <= 3; i++)
		add(&s.now, &layer, 10 * i, "stack|f|g|call", 0);
	compare(&s);
	assert_counts(&s, 1, 2, 0);
	assert_int_equal(s.now.v[0]->state, ASH_STATE_UNCHANGED);
	assert_int_equal(s.now.v[2]->state, ASH_STATE_NEW);
	assert_int_equal(s.now.v[2]->notes.n, 1);
	stop(&s);

	start(&s);
	for (uint32_t i = 1; i <= 3; i++)
		add(&s.before, &layer, i, "stack|f|g|call", 0);
	add(&s.now, &layer, 7, "stack|f|g|call", 0);
	compare(&s);
	assert_counts(&s, 0, 1, 1);
	assert_int_equal(s.ratchet.fixed.v[0].entry->count, 3);
	assert_int_equal(s.ratchet.fixed.v[0].count, 1);
	assert_int_equal(ash_ratchet_shrunk(&s.arena, &s.ratchet)->entries.v[0].count, 1);
	stop(&s);
}

static void a_ceiling_holds(void **state)
{
	static const struct {
		uint32_t actual, n_new, fixed;
	} cases[] = {{500, 0, 0}, {501, 1, 0}, {499, 0, 1}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct scene s;

		start(&s);
		world_file(&s.world, "a.c");
		add(&s.before, &lines, 1, "a.c", 500);
		add(&s.now, &lines, 1, "a.c", cases[i].actual);
		compare(&s);
		assert_counts(&s, cases[i].n_new, 1 - cases[i].n_new, cases[i].fixed);
		assert_int_equal(ash_ratchet_shrunk(&s.arena, &s.ratchet)->entries.v[0].ceiling,
				 cases[i].actual < 500 ? cases[i].actual : 500);
		stop(&s);
	}
}

static void what_was_not_looked_at_is_not_fixed(void **state)
{
	struct scene s;

	(void)state;
	start(&s);
	s.ratchet.complete = false;
	add(&s.before, &layer, 1, "stack|f|g|call", 0);
	compare(&s);
	assert_counts(&s, 0, 0, 0);
	stop(&s);
}

/* One entry, one finding, and the files there are now. */
static void assert_renamed(const char *was, const char *is, const char *files[2], bool expected)
{
	struct scene s;

	start(&s);
	for (size_t i = 0; i < 2 && files[i]; i++)
		world_file(&s.world, files[i]);
	add(&s.before, &lines, 1, was, 500);
	add(&s.now, &lines, 1, is, 500);
	compare(&s);
	assert_counts(&s, expected ? 0 : 1, expected ? 1 : 0, expected ? 0 : 1);
	if (expected)
		assert_string_equal(ash_ratchet_shrunk(&s.arena, &s.ratchet)->entries.v[0].key, is);
	stop(&s);
}

static void a_renamed_file_is_the_same_file(void **state)
{
	(void)state;
	assert_renamed("src/a.c", "src/b.c", (const char *[2]){"src/b.c"}, true);
	assert_renamed("src/a.c", "lib/a.c", (const char *[2]){"lib/a.c"}, true);
	/* both name and folder differ, and nothing else is known of them */
	assert_renamed("src/a.c", "lib/b.c", (const char *[2]){"lib/b.c"}, false);
	assert_renamed("src/a.c|f", "lib/b.c|f", (const char *[2]){"lib/b.c"}, true);
	assert_renamed("src/a.c|f", "lib/b.c|g", (const char *[2]){"lib/b.c"}, false);
	/* the old one is still there */
	assert_renamed("src/a.c", "src/b.c", (const char *[2]){"src/a.c", "src/b.c"}, false);
	/* a name that is no path */
	assert_renamed("f", "g", (const char *[2]){"src/b.c"}, false);
}

static void files_that_swap_sides_find_each_other(void **state)
{
	struct scene s;

	(void)state;
	start(&s);
	world_file(&s.world, "src/x.c");
	world_file(&s.world, "lib/b.c");
	/* both could be either by the first two; the third tells them apart */
	add(&s.before, &layer, 1, "stack|src/a.c|n.h|include", 0);
	add(&s.before, &layer, 2, "stack|src/b.c|n.h|include", 0);
	add(&s.before, &layer, 3, "stack|f|g|call|src/a.c", 0);
	add(&s.now, &layer, 1, "stack|src/x.c|n.h|include", 0);
	add(&s.now, &layer, 2, "stack|lib/b.c|n.h|include", 0);
	add(&s.now, &layer, 3, "stack|f|g|call|src/x.c", 0);
	compare(&s);
	assert_counts(&s, 0, 3, 0);
	stop(&s);
}

static void a_moved_folder_is_the_same_folder(void **state)
{
	struct scene s;

	(void)state;
	start(&s);
	world_file(&s.world, "lib/util/a.c");
	world_file(&s.world, "db/b.c");
	add(&s.before, &layer, 1, "|util|db", 0);
	add(&s.before, &lines, 2, "util/a.c", 500);
	add(&s.now, &layer, 1, "|lib/util|db", 0);
	add(&s.now, &lines, 2, "lib/util/a.c", 500);
	compare(&s);
	assert_counts(&s, 0, 2, 0);
	stop(&s);
}

static void keys_of_any_bytes_survive(void **state)
{
	static const char *const keys[] = {"a|b|c|d|e|f|g",    "",     "|",          "x||",
					   "operator||\"\\\t", "null", "\xc3\xa4.c", "bad\xff.c"};
	struct scene s;

	(void)state;
	start(&s);
	for (uint32_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		add(&s.before, &layer, i + 1, keys[i], 0);
		add(&s.now, &layer, i + 1, keys[i], 0);
	}
	compare(&s);
	assert_counts(&s, 0, sizeof keys / sizeof *keys, 0);
	stop(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_fall_and_never_rise),
		cmocka_unit_test(a_ceiling_holds),
		cmocka_unit_test(what_was_not_looked_at_is_not_fixed),
		cmocka_unit_test(a_renamed_file_is_the_same_file),
		cmocka_unit_test(files_that_swap_sides_find_each_other),
		cmocka_unit_test(a_moved_folder_is_the_same_folder),
		cmocka_unit_test(keys_of_any_bytes_survive),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
