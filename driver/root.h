/* Root: the folder that paths in facts and findings are relative to. */
#ifndef ASHLAR_DRIVER_ROOT_H
#define ASHLAR_DRIVER_ROOT_H

#include "driver/compile_database.h"
#include "facts/base/buf.h"

struct ash_root {
	const char *folder; /* absolute, canonical */
	const char *config; /* absolute path of ashlar.yaml; NULL: none */
};

/* What the person said of root and configuration; each may be NULL. */
struct ash_root_wish {
	const char *root, *config;
	const char *here; /* absolute: what relative wishes are relative to */
};

/*
 * Root and configuration of the units in a database. In this order: what was asked for; the
 * folder of ashlar.yaml above the database, then above the common folder of all main files; the
 * repository's top; the deepest folder that holds all main files and compile folders. Never "/"
 * or the home folder unless asked for.
 * False when what was asked for does not exist; then `why` says what.
 */
bool ash_root_of_database(struct ash_arena *arena, const struct ash_root_wish *wish,
			  const char *database, const struct ash_compiles *compiles,
			  struct ash_root *root, struct ash_buf *why);
/*
 * The same for fact files, which only have paths relative to the root they were made for: the
 * configuration above `start`, else the nearest folder at or above it in which `main_file`
 * exists, else the repository's top, else `start`.
 */
bool ash_root_of_facts(struct ash_arena *arena, const struct ash_root_wish *wish, const char *start,
		       const char *main_file, struct ash_root *root, struct ash_buf *why);

#endif
