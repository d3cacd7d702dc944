/* The shared memo: what it answers is the count, whoever made it, and a full one still counts. */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "facts/base/map.h"
#include "facts/line_memo.h"

static struct ash_source_lines count(struct ash_line_memo *memo, const char *text, bool cplusplus)
{
	size_t n = strlen(text);

	return ash_line_memo_count(memo, ash_hash(text, n), text, n, cplusplus);
}

static void test_same_as_counting(void **state)
{
	struct ash_line_memo *memo = ash_line_memo_new();
	const char *text = "int a; // b\n/* c */\n\n";

	(void)state;
	assert_non_null(memo);
	for (int round = 0; round < 2; round++) {
		struct ash_source_lines lines = count(memo, text, false);

		assert_int_equal(lines.lines, 3);
		assert_int_equal(lines.code_lines, 1);
		assert_int_equal(lines.comment_lines, 1);
	}
	assert_int_equal(count(NULL, text, false).lines, 3);
	ash_line_memo_free(memo);
}

/* Raw strings exist in one of the two languages: an answer must not leak into the other. */
static void test_languages_apart(void **state)
{
	struct ash_line_memo *memo = ash_line_memo_new();
	const char *text = "char *s = R\"(\n// no comment\n)\";\n";

	(void)state;
	assert_int_equal(count(memo, text, true).comment_lines, 0);
	assert_int_equal(count(memo, text, false).comment_lines, 1);
	assert_int_equal(count(memo, text, true).comment_lines, 0);
	ash_line_memo_free(memo);
}

/* The hash alone is asked for again: the answer for another text under it shows who counted. */
static void test_child_counts_for_parent(void **state)
{
	struct ash_line_memo *memo = ash_line_memo_new();
	const uint64_t content = 42;
	int status = -1;
	pid_t child = fork();

	(void)state;
	if (child == 0)
		_exit((int)ash_line_memo_count(memo, content, "a\nb\n", 4, false).lines);
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 2);
	assert_int_equal(ash_line_memo_count(memo, content, "", 0, false).lines, 2);
	ash_line_memo_free(memo);
}

static void test_more_than_it_holds(void **state)
{
	struct ash_line_memo *memo = ash_line_memo_new();

	(void)state;
	for (uint64_t content = 0; content < 100000; content++) {
		uint32_t lines = 1 + (uint32_t)(content % 3);

		assert_int_equal(ash_line_memo_count(memo, content, "\n\n\n", lines, false).lines,
				 lines);
	}
	assert_int_equal(ash_line_memo_count(memo, 99999, "\n", 1, false).lines, 1);
	ash_line_memo_free(memo);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_as_counting),
		cmocka_unit_test(test_languages_apart),
		cmocka_unit_test(test_child_counts_for_parent),
		cmocka_unit_test(test_more_than_it_holds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
