/* Wrapped paragraphs and indented source. */
#include "folder.h"

#include "driver/wrap.h"

static void lines_end_before_the_edge(void **state)
{
	struct ash_buf text = {0}, out = {0};

	(void)state;
	for (int i = 0; i < 60; i++)
		ash_buf_adds(&text, "stone ");
	ash_wrap(&out, text.data, 4, 0);
	for (const char *line = out.data; *line;) {
		size_t n = strcspn(line, "\n");

		assert_true(n <= ASH_WRAP_COLUMNS);
		assert_memory_equal(line, "    stone", 9);
		line += n + 1;
	}
	ash_buf_release(&text);
	ash_buf_release(&out);
}

static void the_first_line_continues(void **state)
{
	struct ash_buf out = {0};

	(void)state;
	ash_buf_adds(&out, "-j");
	ash_wrap(&out, "at\n once", 6, 2);
	assert_string_equal(out.data, "-j    at once\n");
	ash_buf_release(&out);
}

static void source_keeps_its_lines(void **state)
{
	struct ash_buf out = {0};

	(void)state;
	ash_indent(&out, "int f(void)\n\n{\n\treturn 1;\n}", 2);
	assert_string_equal(out.data, "  int f(void)\n\n  {\n  \treturn 1;\n  }\n");
	ash_buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_before_the_edge),
		cmocka_unit_test(the_first_line_continues),
		cmocka_unit_test(source_keeps_its_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
