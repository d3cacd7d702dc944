/* Shell words, against what sh itself makes of the same text. */
#include "folder.h"

#include "driver/shell_words.h"
#include "facts/base/buf.h"

static void check(const char *command, const char *joined)
{
	struct ash_arena arena = {0};
	struct ash_strings words = {0};
	struct ash_buf text = {0};

	assert_true(ash_shell_words(&arena, command, &words));
	for (size_t i = 0; i < words.n; i++)
		ash_buf_addf(&text, "[%s]", words.v[i]);
	assert_string_equal(ash_buf_text(&text), joined);
	ash_buf_release(&text);
	ash_vec_release(&words);
	ash_arena_release(&arena);
}

static void words_are_split(void **state)
{
	(void)state;
	check("", "");
	check("  cc\t-c  a.c\n", "[cc][-c][a.c]");
	check("cc -DX=1 '-DS=\"a b\"' -I\"my dir\"", "[cc][-DX=1][-DS=\"a b\"][-Imy dir]");
	check("cc ''", "[cc][]");
	check("a'b'\"c\"d", "[abcd]");
}

static void backslashes_work_as_in_sh(void **state)
{
	(void)state;
	check("-DS=\\\"a\\ b\\\"", "[-DS=\"a b\"]");
	check("\"-DS=\\\"x\\\"\"", "[-DS=\"x\"]");
	check("\"a\\nb\" '\\n'", "[a\\nb][\\n]");
	check("\"\\$HOME \\`x\\` \\\\\"", "[$HOME `x` \\]");
	check("a\\\nb", "[ab]");
	check("end\\", "[end\\]");
}

static void an_open_quote_is_refused(void **state)
{
	static const char *const open[] = {"cc 'a", "cc \"a", "\"\\\"", "'"};
	struct ash_arena arena = {0};
	struct ash_strings words = {0};

	(void)state;
	for (size_t i = 0; i < sizeof open / sizeof open[0]; i++)
		assert_false(ash_shell_words(&arena, open[i], &words));
	ash_vec_release(&words);
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_split),
		cmocka_unit_test(backslashes_work_as_in_sh),
		cmocka_unit_test(an_open_quote_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
