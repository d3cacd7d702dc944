/* A rule's options struct: defaults, then what ashlar.yaml says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/options.h"

struct options {
	uint32_t max;
	bool strict;
	const char *unit;
};

static const struct ash_option list[] = {
	ASH_OPTION_NUMBER(struct options, max, 60, "longest"),
	ASH_OPTION_FLAG(struct options, strict, true, "strictly"),
	ASH_OPTION_STRING(struct options, unit, "file", "what counts"),
	{0},
};

static const struct ash_rule rule = {.info = {.id = "budget-thing"},
				     .options = list,
				     .options_size_bytes = sizeof(struct options)};

static void defaults_without_settings(void **state)
{
	struct ash_arena arena = {0};
	const struct ash_config config = {0};
	const struct options *options = ash_options_fill(&arena, &rule, &config);

	(void)state;
	assert_int_equal(options->max, 60);
	assert_true(options->strict);
	assert_string_equal(options->unit, "file");
	ash_arena_release(&arena);
}

static void settings_win_and_the_last_most(void **state)
{
	struct ash_setting settings[] = {
		{.rule = "budget-thing", .option = "max", .value = "70"},
		{.rule = "budget-other", .option = "max", .value = "5"},
		{.rule = "budget-thing", .option = "max", .value = "80"},
		{.rule = "budget-thing", .option = "strict", .value = "false"},
		{.rule = "budget-thing", .option = "unit", .value = "component"},
		{.rule = "budget-thing", .option = "absent", .value = "1"},
	};
	struct ash_config config = {.settings = {settings, 6, 6}};
	struct ash_arena arena = {0};
	const struct options *options = ash_options_fill(&arena, &rule, &config);

	(void)state;
	assert_int_equal(options->max, 80);
	assert_false(options->strict);
	assert_string_equal(options->unit, "component");
	ash_arena_release(&arena);
}

static void numbers_are_whole_and_fit(void **state)
{
	static const char *const bad[] = {"", "-1", "1.5", "12x", " 1", "4294967296", "1e3"};
	uint32_t number = 7;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(ash_option_parse(&list[0], bad[i], &number));
	assert_true(ash_option_parse(&list[0], "4294967295", &number));
	assert_int_equal(number, UINT32_MAX);
	assert_false(ash_option_parse(&list[1], "maybe", &number));
	assert_true(ash_option_parse(&list[1], "yes", &number));
	assert_int_equal(number, 1);
}

static void a_rule_without_options_has_none(void **state)
{
	const struct ash_rule bare = {.info = {.id = "arch-bare"}};
	const struct ash_config config = {0};
	struct ash_arena arena = {0};

	(void)state;
	assert_null(ash_options_fill(&arena, &bare, &config));
	assert_null(ash_option_find(&bare, "max"));
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(defaults_without_settings),
		cmocka_unit_test(settings_win_and_the_last_most),
		cmocka_unit_test(numbers_are_whole_and_fit),
		cmocka_unit_test(a_rule_without_options_has_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
