/* Pattern definitions: every query of those that are built in can be asked. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "checks/pattern/answers.h"
#include "checks/pattern/detect.h"
#include "checks/pattern/library.h"

struct world {
	struct ash_arena arena;
	struct ash_troubles troubles;
	struct ash_patterns patterns;
	struct ash_sql *sql;
};

static int set_up(void **state)
{
	static const struct ash_unit in_c = {.language = ASH_LANGUAGE_C, .file = ASH_NONE};
	static const struct ash_view nothing = {
		.strings = "", .strings_size = 1, .units = &in_c, .n_units = 1};
	struct world *world = ash_calloc(1, sizeof *world);
	struct ash_sql_error error;

	world->troubles.arena = &world->arena;
	ash_patterns_load(&world->arena, NULL, &world->patterns, &world->troubles);
	for (size_t i = 0; i < world->troubles.n; i++)
		printf("%s:%u: %s\n", world->troubles.v[i].place.path,
		       world->troubles.v[i].place.line, world->troubles.v[i].message);
	assert_int_equal(world->troubles.n, 0);
	world->sql = ash_sql_open(&nothing, NULL, NULL, &error);
	assert_non_null(world->sql);
	assert_true(ash_patterns_derive(world->sql, &nothing, &world->troubles));
	*state = world;
	return 0;
}

static int tear_down(void **state)
{
	struct world *world = *state;

	ash_sql_close(world->sql);
	ash_troubles_release(&world->troubles);
	ash_arena_release(&world->arena);
	free(world);
	return 0;
}

static size_t ask_all(struct world *world, const struct ash_pattern *pattern,
		      const struct ash_clauses *clauses)
{
	const struct ash_inquiry inquiry = {
		.arena = &world->arena, .sql = world->sql, .pattern = pattern};
	size_t wrong = 0;

	for (size_t i = 0; i < clauses->n; i++) {
		struct ash_answers answers;
		struct ash_sql_error error = {.message = ""};

		if (ash_answers_ask(&inquiry, &clauses->v[i], &answers, &error) && answers.roles)
			continue;
		wrong++;
		printf("%s: '%s': %s\n", pattern->name, clauses->v[i].says, error.message);
	}
	return wrong;
}

static void queries_can_be_asked(void **state)
{
	struct world *world = *state;
	size_t wrong = 0;

	assert_true(world->patterns.n > 20);
	for (size_t i = 0; i < world->patterns.n; i++) {
		const struct ash_pattern *pattern = world->patterns.v[i];

		wrong += ask_all(world, pattern, &pattern->must);
		wrong += ask_all(world, pattern, &pattern->support);
		wrong += ask_all(world, pattern, &pattern->against);
		wrong += ask_all(world, pattern, &pattern->checks);
		for (size_t k = 0; k < pattern->variants.n; k++)
			wrong += ask_all(world, pattern, &pattern->variants.v[k].must);
	}
	assert_int_equal(wrong, 0);
}

/* Parts and contests name patterns and roles there are. */
static void parts_are_known(void **state)
{
	struct world *world = *state;

	for (size_t i = 0; i < world->patterns.n; i++) {
		const struct ash_pattern *pattern = world->patterns.v[i];

		for (size_t k = 0; k < pattern->parts.n; k++) {
			const struct ash_part *part = &pattern->parts.v[k];
			const struct ash_pattern *other =
				ash_pattern_find(&world->patterns, part->pattern);

			assert_non_null(other);
			for (size_t r = 0; r < part->theirs.n; r++)
				assert_int_not_equal(ash_pattern_role(other, part->theirs.v[r]),
						     ASH_NONE);
		}
		for (size_t k = 0; k < pattern->names.n; k++)
			assert_int_not_equal(ash_pattern_role(pattern, pattern->names.v[k].role),
					     ASH_NONE);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(queries_can_be_asked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(parts_are_known, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
