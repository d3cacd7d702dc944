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
	const char **argv = ash_arena_array(arena, compile->n_argv + 1, sizeof *argv);

	task->n_argv = 0;
	for (uint32_t i = 0; i < compile->n_argv; i++)
		if (!hardens_warnings(compile->argv[i]))
			argv[task->n_argv++] = spelled(compile->argv[i], llvm);
	task->argv = argv;
}
