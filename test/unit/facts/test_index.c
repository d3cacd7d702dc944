/* Homes, rows by entity and by file, and line counts of the sample program. */
#include "cmocka_all.h"
#include "facts/index.h"
#include "sample.h"

struct fixture {
	struct ash_arena arena;
	struct ash_facts facts;
	const struct ash_view *view;
	const struct ash_index *index;
};

static int set_up(void **state)
{
	static struct fixture fixture;

	fixture = (struct fixture){0};
	sample_facts(&fixture.facts);
	fixture.view = &fixture.facts.view;
	fixture.index = ash_index_new(&fixture.arena, fixture.view);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	ash_arena_release(&f->arena);
	return 0;
}

static void assert_home(const struct fixture *f, const char *name, const char *seen,
			const char *home)
{
	uint32_t seen_file = seen ? sample_file(f->view, seen) : ASH_NONE;
	uint32_t file = ash_index_home(f->index, sample_entity(f->view, name), seen_file);

	assert_string_equal(ash_file_path(f->view, file), home);
}

static void home_is_the_only_definition(void **state)
{
	assert_home(*state, "st_open", "include/st.h", "src/st.c");
	assert_home(*state, "st_open", NULL, "src/st.c");
	assert_home(*state, "st_flags", "include/st.h", "src/st.c"); /* a tentative one */
}

static void home_is_what_the_use_saw_otherwise(void **state)
{
	assert_home(*state, "twice", "src/b.c", "src/b.c"); /* two definitions, no header */
	assert_home(*state, "printf", "/usr/include/stdio.h", "/usr/include/stdio.h");
	assert_home(*state, "wal", "src/main.c", "src/main.c"); /* a type has no linkage */
	assert_home(*state, "wal", NULL, "include/st.h");
	assert_home(*state, "LOG", NULL, "include/st.h");
	assert_home(*state, "printf", NULL, "");
}

static void rows_are_found_by_entity(void **state)
{
	const struct fixture *f = *state;
	uint32_t open = sample_entity(f->view, "st_open");
	struct ash_rows declarations = ash_index_declarations(f->index, open);
	struct ash_rows uses = ash_index_uses_of(f->index, open);
	struct ash_rows functions = ash_index_functions(f->index, open);

	assert_int_equal(declarations.n, 2);
	assert_true(declarations.v[0] < declarations.v[1]);
	assert_int_equal(f->view->declarations[declarations.v[0]].entity, open);
	assert_int_equal(f->view->declarations[declarations.v[1]].line, 4);
	assert_int_equal(ash_index_definition(f->index, open), declarations.v[1]);
	assert_int_equal(uses.n, 2);
	assert_int_equal(f->view->uses[uses.v[1]].line, 7);
	assert_int_equal(functions.n, 1);
	assert_int_equal(f->view->functions[functions.v[0]].lines, 17);
	assert_int_equal(ash_index_declarations(f->index, ASH_NONE).n, 0);
	assert_int_equal(ash_index_definition(f->index, sample_entity(f->view, "printf")),
			 ASH_NONE);
}

static void rows_are_found_by_file(void **state)
{
	const struct fixture *f = *state;
	uint32_t file = sample_file(f->view, "src/main.c");
	struct ash_span uses = ash_index_file_rows(f->index, ASH_RELATION_use, file);
	struct ash_span none = ash_index_file_rows(f->index, ASH_RELATION_function, file);

	assert_int_equal(uses.end - uses.begin, 3);
	for (uint32_t i = uses.begin; i < uses.end; i++)
		assert_int_equal(f->view->uses[i].file, file);
	assert_int_equal(none.begin, none.end);
	none = ash_index_file_rows(f->index, ASH_RELATION_use, ASH_NONE);
	assert_int_equal(none.begin, none.end);
}

static void dead_and_data_lines_are_counted_once(void **state)
{
	const struct fixture *f = *state;
	uint32_t file = sample_file(f->view, "src/st.c");

	assert_int_equal(ash_index_inactive_lines(f->index, file), 3); /* 8, 9, 10 */
	assert_int_equal(ash_index_data_lines(f->index, file), 2);
	file = sample_file(f->view, "include/st.h");
	assert_int_equal(ash_index_inactive_lines(f->index, file), 0); /* nothing known */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_is_the_only_definition),
		cmocka_unit_test(home_is_what_the_use_saw_otherwise),
		cmocka_unit_test(rows_are_found_by_entity),
		cmocka_unit_test(rows_are_found_by_file),
		cmocka_unit_test(dead_and_data_lines_are_counted_once),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
