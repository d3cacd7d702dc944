/* Command lines: what is changed before Clang sees them, and what is not. */
#include "folder.h"

#include "driver/command_line.h"
#include "driver/language.h"
#include "driver/toolchain.h"

/* What old C does stays a warning; said of every unit. */
#define TOLERATED                                                                                  \
	" -Wno-error=return-type -Wno-error=int-conversion -Wno-error=implicit-int"                \
	" -Wno-error=implicit-function-declaration"                                                \
	" -Wno-error=incompatible-function-pointer-types"

static void check(const char *const *argv, uint32_t n, uint32_t llvm, const char *expected)
{
	struct ash_arena arena = {0};
	struct ash_compile compile = {.argv = argv, .n_argv = n};
	struct ash_task task = {.compile = &compile};
	struct ash_buf joined = {0};

	ash_command_line_prepare(&arena, llvm, &task);
	for (uint32_t i = 0; i < task.n_argv; i++)
		ash_buf_addf(&joined, "%s%s", i ? " " : "", task.argv[i]);
	assert_string_equal(ash_buf_text(&joined), expected);
	ash_buf_release(&joined);
	ash_arena_release(&arena);
}

static void warnings_stay_warnings(void **state)
{
	static const char *const argv[] = {
		"gcc", "-Wall", "-Werror", "-Werror=format", "-pedantic-errors", "-c", "a.c"};

	(void)state;
	check(argv, 7, 14, "gcc -Wall -c a.c" TOLERATED);
}

static void files_stand_behind_the_options(void **state)
{
	static const char *const argv[] = {"clang", "-c", "--", "-Werror"};

	(void)state;
	check(argv, 4, 14, "clang -c" TOLERATED " -- -Werror");
}

static void standards_are_spelled_as_this_clang_knows_them(void **state)
{
	static const char *const c[] = {"gcc", "-std=gnu23", "a.c"};
	static const char *const cxx[] = {"g++", "-std=c++23", "a.cc"};

	(void)state;
	check(c, 3, 14, "gcc -std=gnu2x a.c" TOLERATED);
	check(c, 3, 19, "gcc -std=gnu23 a.c" TOLERATED);
	check(cxx, 3, 16, "g++ -std=c++2b a.cc" TOLERATED);
	check(cxx, 3, 22, "g++ -std=c++23 a.cc" TOLERATED);
}

static void languages_are_told_apart(void **state)
{
	static const char *const plain[] = {"cc", "-c", "f"};
	static const char *const none[] = {"cc", "-x", "assembler", "-x", "none", "f"};

	(void)state;
	assert_true(ash_language_is_ours("a.c", plain, 3));
	assert_true(ash_language_is_ours("a.C", plain, 3));
	assert_true(ash_language_is_ours("dir.x/a.c++", plain, 3));
	assert_true(ash_language_is_ours("a.cc", none, 6));
	assert_false(ash_language_is_ours("a.s", plain, 3));
	assert_false(ash_language_is_ours("a.cu", plain, 3));
	assert_false(ash_language_is_ours("noextension", plain, 3));
	assert_false(ash_language_is_ours("a.c", none, 3));
}

static void clangs_are_known_by_name(void **state)
{
	(void)state;
	assert_true(ash_compiler_is_clang("/usr/bin/clang++-14"));
	assert_true(ash_compiler_is_clang("x86_64-linux-gnu-clang"));
	assert_false(ash_compiler_is_clang("/opt/clang/bin/gcc"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(warnings_stay_warnings),
		cmocka_unit_test(files_stand_behind_the_options),
		cmocka_unit_test(standards_are_spelled_as_this_clang_knows_them),
		cmocka_unit_test(languages_are_told_apart),
		cmocka_unit_test(clangs_are_known_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
