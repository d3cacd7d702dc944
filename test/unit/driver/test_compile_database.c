/* Compile databases as tools write them, and as they should not be. */
#include "folder.h"

#include "driver/compile_database.h"
#include "facts/base/path.h"

struct reading {
	struct ash_arena arena;
	struct ash_compiles compiles;
	struct ash_troubles troubles;
	bool good;
};

static void read_text(struct reading *reading, void **state, const char *text)
{
	const char *path;

	*reading = (struct reading){0};
	reading->troubles.arena = &reading->arena;
	path = folder_write(&reading->arena, state, "build/compile_commands.json", text, 0);
	reading->good = ash_compile_database_read(&reading->arena, path, &reading->compiles,
						  &reading->troubles);
}

static void release(struct reading *reading)
{
	ash_vec_release(&reading->compiles);
	ash_vec_release(&reading->troubles);
	ash_arena_release(&reading->arena);
}

static void both_forms_are_read(void **state)
{
	struct reading r;
	const char *a;

	read_text(
		&r, state,
		"[\n{\"directory\": \"../src\", \"file\": \"a.c\", \"output\": \"a.o\",\n"
		"  \"arguments\": [\"cc\", \"-DX=\\\"y z\\\"\", \"-c\", \"a.c\"]},\n"
		"{\"file\": \"/nowhere/./b.cc\", \"command\": \"c++ -c '/nowhere/./b.cc'\"}\n]\n");
	a = folder_path(&r.arena, state, "src/a.c");
	assert_true(r.good);
	assert_int_equal(r.troubles.n, 0);
	assert_int_equal(r.compiles.n, 2);
	assert_string_equal(r.compiles.v[0].file, a);
	assert_string_equal(r.compiles.v[0].directory, ash_path_folder(&r.arena, a));
	assert_string_equal(r.compiles.v[0].output, "a.o");
	assert_int_equal(r.compiles.v[0].n_argv, 4);
	assert_string_equal(r.compiles.v[0].argv[1], "-DX=\"y z\"");
	assert_string_equal(r.compiles.v[1].file, "/nowhere/b.cc");
	assert_string_equal(r.compiles.v[1].argv[2], "/nowhere/./b.cc");
	assert_string_equal(r.compiles.v[1].directory, folder_path(&r.arena, state, "build"));
	release(&r);
}

static void a_command_is_kept_once(void **state)
{
	struct reading r;

	read_text(&r, state,
		  "[{\"directory\":\"/d\",\"file\":\"a.c\",\"command\":\"cc -c a.c\"},"
		  "{\"directory\":\"/d\",\"file\":\"/d/a.c\",\"command\":\"cc -c  a.c\"},"
		  "{\"directory\":\"/d\",\"file\":\"a.c\",\"command\":\"cc -DB -c a.c\"}]");
	assert_true(r.good);
	assert_int_equal(r.compiles.n, 2);
	release(&r);
}

static void other_languages_are_counted(void **state)
{
	struct reading r;

	read_text(&r, state,
		  "[{\"directory\":\"/d\",\"file\":\"a.S\",\"command\":\"cc -c a.S\"},"
		  "{\"directory\":\"/d\",\"file\":\"b.m\",\"command\":\"cc -c b.m\"},"
		  "{\"directory\":\"/d\",\"file\":\"c.m\",\"command\":\"cc -x c -c c.m\"},"
		  "{\"directory\":\"/d\",\"file\":\"d.c\",\"command\":\"cc -xcuda -c d.c\"}]");
	assert_true(r.good);
	assert_int_equal(r.compiles.n, 1);
	assert_int_equal(r.compiles.skipped, 3);
	release(&r);
}

static void a_bad_entry_is_named_and_passed_over(void **state)
{
	struct reading r;

	read_text(&r, state,
		  "[\n {\"directory\":\"/d\",\"command\":\"cc -c a.c\"},\n"
		  " {\"directory\":\"/d\",\"file\":\"b.c\",\"command\":\"cc 'b.c\"},\n"
		  " {\"directory\":\"/d\",\"file\":\"c.c\",\"command\":\"cc -c c.c\"}]");
	assert_true(r.good);
	assert_int_equal(r.compiles.n, 1);
	assert_int_equal(r.troubles.n, 2);
	assert_int_equal(r.troubles.v[0].place.line, 2);
	assert_int_equal(r.troubles.v[0].place.column, 2);
	assert_int_equal(r.troubles.v[0].severity, ASH_WARNING);
	assert_non_null(strstr(r.troubles.v[0].message, "no 'file'"));
	assert_int_equal(r.troubles.v[1].place.line, 3);
	assert_non_null(strstr(r.troubles.v[1].message, "quote"));
	release(&r);
}

static void check_no_database(void **state, const char *text, uint32_t line, uint32_t column)
{
	struct reading r;

	read_text(&r, state, text);
	assert_false(r.good);
	assert_int_equal(r.troubles.n, 1);
	assert_int_equal(r.troubles.v[0].severity, ASH_ERROR);
	assert_int_equal(r.troubles.v[0].place.line, line);
	assert_int_equal(r.troubles.v[0].place.column, column);
	release(&r);
}

static void what_is_no_database_is_refused_with_its_place(void **state)
{
	check_no_database(state, "", 1, 1);
	check_no_database(state, "{}", 1, 1);
	check_no_database(state, "[\n  [1]]", 2, 3);
	check_no_database(state, "[{\"file\":\"a.c\",\"command\":\"cc a.c\"}\n {}]", 2, 2);
	check_no_database(state, "[{\"file\":\"a.c\",\"command\":\"cc a.c\"},", 1, 36);
}

static void an_empty_list_is_one(void **state)
{
	struct reading r;

	read_text(&r, state, " [ ] ");
	assert_true(r.good);
	assert_int_equal(r.compiles.n, 0);
	release(&r);
}

static void it_is_found_upwards(void **state)
{
	struct ash_arena arena = {0};
	const char *top = *state, *deep = folder_path(&arena, state, "src/deep");
	const char *database = folder_write(&arena, state, "out/compile_commands.json", "[]", 0);

	assert_int_equal(ash_make_folders(deep), 0);
	assert_string_equal(ash_compile_database_find(&arena, deep, NULL), database);
	assert_string_equal(ash_compile_database_find(&arena, top, "out"), database);
	assert_string_equal(ash_compile_database_find(&arena, "/", database), database);
	assert_null(ash_compile_database_find(&arena, top, "no-such"));
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(both_forms_are_read, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(a_command_is_kept_once, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(other_languages_are_counted, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(a_bad_entry_is_named_and_passed_over, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(what_is_no_database_is_refused_with_its_place,
						folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(an_empty_list_is_one, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(it_is_found_upwards, folder_make, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
