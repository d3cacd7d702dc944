/*
 * Whole reports of the made-up run, byte for byte against Inputs/golden. With --update as second
 * argument it writes them instead: read the difference before committing it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sample.h"

static const char *inputs; /* absolute, of this process */
static bool update;

static void compare(struct ash_arena *arena, const char *name, const struct ash_buf *actual)
{
	const char *path = ash_arena_printf(arena, "%s/golden/%s", inputs, name);
	struct ash_buf expected = {0};

	if (update) {
		assert_int_equal(ash_write_file(path, ash_buf_text(actual), actual->size), 0);
		return;
	}
	assert_int_equal(ash_buf_read_file(&expected, path), 0);
	assert_string_equal(ash_buf_text(actual), ash_buf_text(&expected));
	assert_int_equal(actual->size, expected.size);
	ash_buf_release(&expected);
}

typedef void printer(const struct ash_report *report, struct ash_buf *out);

static void print_text(const struct ash_report *report, struct ash_buf *out)
{
	struct ash_text_style style = {.snippets = true, .path_prefix = ""};

	ash_report_text(report, &style, out);
	ash_report_summary(report, out);
}

static void print_color(const struct ash_report *report, struct ash_buf *out)
{
	struct ash_text_style style = {.color = true, .snippets = true, .path_prefix = "../"};

	ash_report_text(report, &style, out);
}

static void print_plain(const struct ash_report *report, struct ash_buf *out)
{
	struct ash_text_style style = {.path_prefix = ""};

	ash_report_text(report, &style, out);
}

static void check(printer *print, const char *name, bool clean)
{
	struct sample sample;
	struct ash_buf out = {0}, again = {0};
	struct ash_arena arena = {0};
	const char *root = ash_arena_printf(&arena, "%s/tree", inputs);

	if (clean)
		ash_sample_fill_clean(&sample, root);
	else
		ash_sample_fill(&sample, root);
	print(&sample.report, &out);
	compare(&arena, name, &out);
	print(&sample.report, &again);
	assert_string_equal(ash_buf_text(&out), ash_buf_text(&again));
	ash_buf_release(&out);
	ash_buf_release(&again);
	ash_sample_release(&sample);
	ash_arena_release(&arena);
}

static void text_is_clangs(void **state)
{
	(void)state;
	check(print_text, "report.txt", false);
	check(print_color, "color.txt", false);
	check(print_plain, "plain.txt", false);
	check(print_text, "clean.txt", true);
}

static void json_has_schema_1(void **state)
{
	(void)state;
	check(ash_report_json, "report.json", false);
	check(ash_report_json, "clean.json", true);
}

static void sarif_is_one_run(void **state)
{
	(void)state;
	check(ash_report_sarif, "report.sarif", false);
	check(ash_report_sarif, "clean.sarif", true);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_clangs),
		cmocka_unit_test(json_has_schema_1),
		cmocka_unit_test(sarif_is_one_run),
	};

	if (argc < 2 || argv[1][0] != '/') {
		(void)fputs("usage: test_golden /absolute/path/of/Inputs [--update]\n", stderr);
		return EXIT_FAILURE;
	}
	inputs = argv[1];
	update = argc > 2 && strcmp(argv[2], "--update") == 0;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
