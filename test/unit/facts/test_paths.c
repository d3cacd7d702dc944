/* Paths and globs, as tables of examples. */
#include <stdio.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "facts/base/buf.h"
#include "facts/base/path.h"

static void paths_are_resolved_as_text(void **state)
{
	static const char *const examples[][3] = {
		{"/a/b", "c", "/a/b/c"},
		{"/a/b", "../c/./d//e/", "/a/c/d/e"},
		{"/a/b", "/x/../y", "/y"},
		{"/a", "../../..", "/"},
		{"/", "x", "/x"},
		{"/a/b", ".", "/a/b"},
		{"/a/b", "", "/a/b"},
		{"/a/b", "..c/...", "/a/b/..c/..."},
		{"//a///b/", "c", "/a/b/c"},
	};
	struct ash_arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++)
		assert_string_equal(ash_path_resolve(&arena, examples[i][0], examples[i][1]),
				    examples[i][2]);
	ash_arena_release(&arena);
}

static void symbolic_links_are_followed(void **state)
{
	char folder[] = "/tmp/test_paths_XXXXXX";
	struct ash_arena arena = {0};
	char *real, *link, *expected;

	(void)state;
	assert_non_null(mkdtemp(folder));
	real = ash_arena_printf(&arena, "%s/x/real", folder);
	link = ash_arena_printf(&arena, "%s/link", folder);
	assert_int_equal(ash_make_folders(real), 0);
	assert_int_equal(symlink("x/real", link), 0);
	expected = ash_path_canonical(&arena, folder, "x");
	/* the parent of what the link points at, not of the link */
	assert_string_equal(ash_path_canonical(&arena, folder, "link/.."), expected);
	assert_string_equal(ash_path_canonical(&arena, "/none", "a/../b"), "/none/b");
	unlink(link);
	rmdir(real);
	rmdir(ash_arena_printf(&arena, "%s/x", folder));
	rmdir(folder);
	ash_arena_release(&arena);
}

static void parts_of_paths(void **state)
{
	struct ash_arena arena = {0};

	(void)state;
	assert_string_equal(ash_path_relative("/a", "/a/b/c"), "b/c");
	assert_string_equal(ash_path_relative("/a", "/ab/c"), "/ab/c");
	assert_string_equal(ash_path_relative("/a", "/a"), ".");
	assert_string_equal(ash_path_relative("/", "/a"), "a");
	assert_true(ash_path_inside("/a", "/a"));
	assert_true(ash_path_inside("/", "/a"));
	assert_false(ash_path_inside("/a/b", "/a"));
	assert_string_equal(ash_path_base("/a/b.c"), "b.c");
	assert_string_equal(ash_path_base("b.c"), "b.c");
	assert_string_equal(ash_path_folder(&arena, "/a/b.c"), "/a");
	assert_string_equal(ash_path_folder(&arena, "/a"), "/");
	assert_string_equal(ash_path_folder(&arena, "a"), ".");
	assert_int_equal(ash_path_stem("net.tar.c"), 7);
	assert_int_equal(ash_path_stem("Makefile"), 8);
	assert_int_equal(ash_path_stem(".clang-format"), 13);
	ash_arena_release(&arena);
}

struct glob {
	const char *pattern;
	const char *matches[4], *differs[4];
};

static const struct glob globs[] = {
	{"src/*.c", {"src/a.c", "src/.c"}, {"src/b/a.c", "src/a.h", "a.c"}},
	{"src/*", {"src/a", "src/a.c"}, {"src/a/b", "src"}},
	{"src/**", {"src/a", "src/a/b.c"}, {"srcs/a", "lib/src/a"}},
	{"src", {"src", "src/a", "src/a/b.c"}, {"srcs", "lib/src"}},
	{"src/", {"src", "src/a", "src/a/b.c"}, {"srcs"}},
	{"**/a.c", {"a.c", "x/a.c", "x/y/a.c"}, {"xa.c", "x/ya.c", "a.cc"}},
	{"**/test", {"test", "a/test", "a/test/b.c"}, {"a/tests/b.c"}},
	{"a/**/b", {"a/b", "a/x/b", "a/x/y/b"}, {"ab", "a/xb"}},
	{"**/net/**", {"net/a", "x/net/y/z"}, {"xnet/a", "net"}},
	{"a/**/b/*.c", {"a/x/b/y/b/z.c", "a/b/z.c"}, {"a/b/y/z.c"}},
	{"**", {"a", "a/b"}, {NULL}},
	{"*", {"a"}, {"a/b"}},
	{"**/", {"x/a.c"}, {"a.c"}},
	{"a?c", {"abc"}, {"a/c", "ac"}},
	{"[a-c]x", {"ax", "cx"}, {"dx", "x"}},
	{"[!a-c]x", {"dx"}, {"ax", "/x"}},
	{"x[", {"x["}, {"x"}},
	{"[]]x", {"]x"}, {"x"}},
	{"{src,lib}/*.[ch]", {"src/a.c", "lib/x.h"}, {"bin/a.c", "lib/x.o"}},
	{"{src/{a,b},lib}", {"src/b", "lib/x"}, {"src/c"}},
	{"a{,.inc}.c", {"a.c", "a.inc.c"}, {"ab.c"}},
	{"a{b", {"a{b"}, {"ab"}},
	{"*a*b*c*d", {"xaxbxcxd", "abcd"}, {"abc/d", "xaxbxcx"}},
	{"", {""}, {"a"}},
};

static void check_glob(const struct glob *glob)
{
	for (int i = 0; i < 4 && glob->matches[i]; i++)
		if (!ash_glob_match(glob->pattern, glob->matches[i]))
			fail_msg("'%s' must match '%s'", glob->pattern, glob->matches[i]);
	for (int i = 0; i < 4 && glob->differs[i]; i++)
		if (ash_glob_match(glob->pattern, glob->differs[i]))
			fail_msg("'%s' must not match '%s'", glob->pattern, glob->differs[i]);
}

static void globs_match_as_documented(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof globs / sizeof globs[0]; i++)
		check_glob(&globs[i]);
}

/* A matcher that tries every split would not come back before the test's time is up. */
static void hostile_patterns_end(void **state)
{
	struct ash_buf path = {0}, pattern = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		ash_buf_addc(&path, 'a');
	for (int i = 0; i < 100; i++)
		ash_buf_adds(&pattern, "**a*");
	ash_buf_addc(&pattern, 'b');
	assert_false(ash_glob_match(pattern.data, path.data));
	ash_buf_release(&path);
	ash_buf_release(&pattern);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_are_resolved_as_text),
		cmocka_unit_test(symbolic_links_are_followed),
		cmocka_unit_test(parts_of_paths),
		cmocka_unit_test(globs_match_as_documented),
		cmocka_unit_test(hostile_patterns_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
