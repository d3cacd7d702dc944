/* Source files: their lines, whatever ends them, and the token a place means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "report/source.h"

static char root[] = "ashlar-source-XXXXXX";

static int make_root(void **state)
{
	(void)state;
	return mkdtemp(root) ? 0 : -1;
}

static int remove_root(void **state)
{
	(void)state;
	return rmdir(root);
}

/* A cache over a root that holds one file of these bytes; its path is removed on close. */
struct fixture {
	struct ash_sources sources;
	struct ash_arena arena;
	char *path, *top;
};

static struct fixture open_file(const char *bytes, size_t n)
{
	struct fixture fixture = {0};
	char *here = getcwd(NULL, 0);

	assert_non_null(here);
	fixture.top = ash_arena_printf(&fixture.arena, "%s/%s", here, root);
	fixture.path = ash_arena_printf(&fixture.arena, "%s/a.c", fixture.top);
	assert_int_equal(ash_write_file(fixture.path, bytes, n), 0);
	fixture.sources.root = fixture.top;
	free(here);
	return fixture;
}

static void close_file(struct fixture *fixture)
{
	assert_int_equal(unlink(fixture->path), 0);
	ash_sources_release(&fixture->sources);
	ash_arena_release(&fixture->arena);
}

static void check_lines(const char *text, const char *const *expected, size_t n)
{
	struct fixture fixture = open_file(text, strlen(text));
	const struct ash_source *source = ash_source_of(&fixture.sources, "a.c");
	struct ash_span line;

	assert_non_null(source);
	for (size_t i = 0; i < n; i++) {
		assert_true(ash_source_line(source, (uint32_t)i + 1, &line));
		assert_int_equal(line.n, strlen(expected[i]));
		assert_memory_equal(line.text, expected[i], line.n);
	}
	assert_false(ash_source_line(source, (uint32_t)n + 1, &line));
	assert_false(ash_source_line(source, 0, &line));
	close_file(&fixture);
}

static void lines_end_with_lf_crlf_or_cr(void **state)
{
	static const char *const three[] = {"one", "two", ""};
	static const char *const mixed[] = {"a", "b", "", "c"};
	static const char *const empty[] = {""};

	(void)state;
	check_lines("one\ntwo\n", three, 3);
	check_lines("one\r\ntwo\r\n", three, 3);
	check_lines("one\rtwo\r", three, 3);
	check_lines("a\rb\n\r\nc", mixed, 4);
	check_lines("", empty, 1);
}

static struct ash_token token_of(const char *text, uint32_t column, uint32_t length)
{
	struct ash_span line = {text, strlen(text)};
	struct ash_place place = {.path = "a.c", .line = 1, .column = column, .length = length};

	return ash_source_token(line, place);
}

static void check_token(struct ash_token token, size_t begin, size_t end)
{
	assert_int_equal(token.begin, begin);
	assert_int_equal(token.end, end);
}

static void tokens_are_clamped_to_their_line(void **state)
{
	(void)state;
	check_token(token_of("int x = f(1);", 9, 1), 8, 9);
	check_token(token_of("int x = f(1);", 9, 100), 8, 13);
	check_token(token_of("int x;", 90, 3), 6, 6);
	check_token(token_of("", 1, 1), 0, 0);
}

static void a_place_without_length_means_the_word(void **state)
{
	(void)state;
	check_token(token_of("  call_it(1)", 3, 0), 2, 9);
	check_token(token_of("  call_it(1)", 10, 0), 9, 10);
	check_token(token_of("h\xC3\xA9 x", 1, 0), 0, 3);
	check_token(token_of("\t x = 1;", 0, 0), 2, 8);
}

static void hashes_belong_to_existing_lines(void **state)
{
	struct fixture fixture = open_file("x\n", 2);
	struct ash_line_hash hash;

	(void)state;
	assert_true(ash_source_hash(&fixture.sources, "a.c", 2, &hash));
	assert_true(hash.hash == UINT64_C(0xc129715d7a2bc9a3));
	assert_int_equal(hash.count, 1);
	assert_false(ash_source_hash(&fixture.sources, "a.c", 3, &hash));
	assert_false(ash_source_hash(&fixture.sources, "a.c", 0, &hash));
	assert_false(ash_source_hash(&fixture.sources, "missing.c", 1, &hash));
	close_file(&fixture);
}

static void an_unreadable_file_is_no_source(void **state)
{
	struct ash_sources sources = {.root = "/nonexistent"};

	(void)state;
	assert_null(ash_source_of(&sources, "a.c"));
	assert_null(ash_source_of(&sources, "a.c"));
	assert_null(ash_source_of(&sources, "/"));
	ash_sources_release(&sources);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_with_lf_crlf_or_cr),
		cmocka_unit_test(tokens_are_clamped_to_their_line),
		cmocka_unit_test(a_place_without_length_means_the_word),
		cmocka_unit_test(hashes_belong_to_existing_lines),
		cmocka_unit_test(an_unreadable_file_is_no_source),
	};

	return cmocka_run_group_tests(tests, make_root, remove_root);
}
