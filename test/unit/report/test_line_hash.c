/* GitHub's line fingerprints: its own published vectors, and ones from its reference program. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "report/line_hash.h"

#define MOST 8

struct vector {
	const char *text;
	const char *hashes[MOST]; /* NULL after the last */
};

static void check(const struct vector *vector)
{
	struct ash_arena arena = {0};
	size_t n_lines, expected = 0;
	const struct ash_line_hash *lines =
		ash_line_hashes(&arena, vector->text, strlen(vector->text), &n_lines);

	while (vector->hashes[expected])
		expected++;
	assert_int_equal(n_lines, expected);
	for (size_t i = 0; i < n_lines; i++) {
		char printed[40];

		(void)snprintf(printed, sizeof printed, "%" PRIx64 ":%" PRIu32, lines[i].hash,
			       lines[i].count);
		assert_string_equal(printed, vector->hashes[i]);
	}
	ash_arena_release(&arena);
}

static void published_vectors_agree(void **state)
{
	static const struct vector vectors[] = {
		{"", {"c129715d7a2bc9a3:1"}},
		{" a\nb\n  \t\tc\n d",
		 {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1",
		  "a23a3dc5e078b07b:1"}},
		{" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
		 {"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1",
		  "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
		check(&vectors[i]);
}

static void line_ends_do_not_matter(void **state)
{
	static const struct vector vectors[] = {
		{" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End",
		 {"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1",
		  "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"}},
		{"x\nx\nx\n",
		 {"4c74ab87820424b1:1", "8c072f39cc89b447:1", "828973aa50c68d6d:1",
		  "c129715d7a2bc9a3:1"}},
		{"x\rx\r\nx\n",
		 {"4c74ab87820424b1:1", "8c072f39cc89b447:1", "828973aa50c68d6d:1",
		  "c129715d7a2bc9a3:1"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
		check(&vectors[i]);
}

static void characters_are_utf16_units(void **state)
{
	static const struct vector vectors[] = {
		{"/* \xF0\x9F\x98\x80 h\xC3\xA9 */\nint a;\n",
		 {"1d2c4498f5e063a6:1", "fe6def72dd4ce68c:1", "c129715d7a2bc9a3:1"}},
		{"a\xFF\xE2\x82z\n", {"7561b9cc251c7196:1", "c129715d7a2bc9a3:1"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
		check(&vectors[i]);
}

static void equal_windows_are_counted(void **state)
{
	struct ash_arena arena = {0};
	char text[400];
	size_t n_lines;
	const struct ash_line_hash *lines;

	(void)state;
	memset(text, '\n', sizeof text);
	lines = ash_line_hashes(&arena, text, sizeof text, &n_lines);
	assert_int_equal(n_lines, sizeof text + 1);
	/* the first 301 windows of 100 hold line ends alone */
	for (uint32_t i = 0; i <= 300; i++) {
		assert_int_equal(lines[i].hash, lines[0].hash);
		assert_int_equal(lines[i].count, i + 1);
	}
	assert_int_not_equal(lines[301].hash, lines[0].hash);
	assert_int_equal(lines[301].count, 1);
	ash_arena_release(&arena);
}

static void a_window_ends_after_a_hundred_units(void **state)
{
	struct ash_arena arena = {0};
	char text[260];
	size_t n_lines;
	const struct ash_line_hash *lines;

	(void)state;
	memset(text, 'y', sizeof text);
	text[250] = '\n';
	lines = ash_line_hashes(&arena, text, 251, &n_lines);
	assert_int_equal(n_lines, 2);
	assert_true(lines[0].hash == UINT64_C(0xcadd4b5b9d92c51c));
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(published_vectors_agree),
		cmocka_unit_test(line_ends_do_not_matter),
		cmocka_unit_test(characters_are_utf16_units),
		cmocka_unit_test(equal_windows_are_counted),
		cmocka_unit_test(a_window_ends_after_a_hundred_units),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
