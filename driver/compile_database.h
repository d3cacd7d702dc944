/* The compile database: compile_commands.json, entry by entry. */
#ifndef ASHLAR_DRIVER_COMPILE_DATABASE_H
#define ASHLAR_DRIVER_COMPILE_DATABASE_H

#include "checks/config.h"

#define ASH_COMPILE_DATABASE "compile_commands.json"

/* One entry. Strings live in the arena given to reading. */
struct ash_compile {
	const char *directory;   /* absolute, normalised */
	const char *file;        /* main file: absolute, canonical when it exists */
	const char *output;      /* as the entry says, "" when it does not */
	const char *const *argv; /* [0] is the compiler */
	uint32_t n_argv;
};
struct ash_compiles {
	ASH_VEC(struct ash_compile); /* in the database's order, each command once */
	uint32_t skipped;            /* entries that are neither C nor C++ */
};

/*
 * The database that `build` (a folder or a file) names, or, with NULL, the first found in `.`,
 * `build` and `out` of `start` and the folders above it. NULL when there is none.
 */
const char *ash_compile_database_find(struct ash_arena *arena, const char *start,
				      const char *build);
/*
 * Reads it; memory is that of the entries, whatever the size of the file. What is wrong goes to
 * `troubles` with line and column: an error when the file is no database, else a warning for an
 * entry that is passed over. Answers false after an error.
 */
bool ash_compile_database_read(struct ash_arena *arena, const char *path,
			       struct ash_compiles *compiles, struct ash_troubles *troubles);

#endif
