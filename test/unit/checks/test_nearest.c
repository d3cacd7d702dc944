/* The nearest name: near enough to be meant, or none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/config.h"

static const char *const keys[] = {"files", "external", "api", "opaque", "symbols"};

static const char *nearest(const char *name)
{
	return ash_nearest(name, keys, sizeof keys / sizeof *keys);
}

static void slips_are_mended(void **state)
{
	(void)state;
	assert_string_equal(nearest("file"), "files");
	assert_string_equal(nearest("flies"), "files"); /* one swap */
	assert_string_equal(nearest("Files"), "files");
	assert_string_equal(nearest("extenral"), "external");
	assert_string_equal(nearest("ap"), "api");
	assert_string_equal(nearest("simbols"), "symbols");
}

static void other_words_are_left_alone(void **state)
{
	(void)state;
	assert_null(nearest("headers"));
	assert_null(nearest("x"));
	assert_null(nearest(""));
	assert_null(ash_nearest("files", keys, 0));
}

static void the_first_of_equals_wins(void **state)
{
	static const char *const two[] = {"cat", "car"};

	(void)state;
	assert_string_equal(ash_nearest("caz", two, 2), "cat");
	assert_string_equal(ash_nearest("car", two, 2), "car");
}

static void long_names_are_safe(void **state)
{
	char name[4096];
	const char *const candidates[] = {name};

	(void)state;
	memset(name, 'a', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	assert_ptr_equal(ash_nearest(name, candidates, 1), name);
	assert_null(ash_nearest("b", candidates, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_are_mended),
		cmocka_unit_test(other_words_are_left_alone),
		cmocka_unit_test(the_first_of_equals_wins),
		cmocka_unit_test(long_names_are_safe),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
