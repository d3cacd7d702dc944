/* Command lines: the few changes that must be made before Clang sees them. */
#include "driver/command_line.h"

#include <string.h>

/* A standard's final name, the working name that was its only one, until Clang `known_from`. */
struct standard {
	const char *name, *working_name;
	uint32_t known_from;
};

static const struct standard standards[] = {
	{"-std=c23", "-std=c2x", 18},     {"-std=gnu23", "-std=gnu2x", 18},
	{"-std=c++23", "-std=c++2b", 17}, {"-std=gnu++23", "-std=gnu++2b", 17},
	{"-std=c++26", "-std=c++2b", 17}, {"-std=gnu++26", "-std=gnu++2b", 17},
	{"-std=c++2c", "-std=c++2b", 17}, {"-std=gnu++2c", "-std=gnu++2b", 17},
};

/*
 * What old C does, GCC warns of (until 14), and Clang takes for errors, some since 15 or 16. The
 * project's own compile decides what is one; here an error would leave a function out.
 */
static const char *const tolerated[] = {
	"-Wno-error=return-type",
	"-Wno-error=int-conversion",
	"-Wno-error=implicit-int",
	"-Wno-error=implicit-function-declaration",
	"-Wno-error=incompatible-function-pointer-types",
};
#define N_TOLERATED (sizeof tolerated / sizeof *tolerated)

static bool hardens_warnings(const char *word)
{
	return strcmp(word, "-Werror") == 0 || strncmp(word, "-Werror=", 8) == 0 ||
	       strcmp(word, "-pedantic-errors") == 0;
}

static const char *spelled(const char *word, uint32_t llvm)
{
	for (size_t i = 0; i < sizeof standards / sizeof standards[0]; i++)
		if (llvm < standards[i].known_from && strcmp(word, standards[i].name) == 0)
			return standards[i].working_name;
	return word;
}

void ash_command_line_prepare(struct ash_arena *arena, uint32_t llvm, struct ash_task *task)
{
	const struct ash_compile *compile = task->compile;
	const char **argv = ash_arena_array(arena, compile->n_argv + N_TOLERATED + 1, sizeof *argv);
	uint32_t n = 0, i = 0;

	for (; i < compile->n_argv && strcmp(compile->argv[i], "--") != 0; i++)
		if (!hardens_warnings(compile->argv[i]))
			argv[n++] = spelled(compile->argv[i], llvm);
	for (size_t k = 0; k < N_TOLERATED; k++)
		argv[n++] = tolerated[k];
	for (; i < compile->n_argv; i++)
		argv[n++] = compile->argv[i];
	task->argv = argv;
	task->n_argv = n;
}
