/*
 * Artefacts: what the build links of which objects, read from what the build system left behind:
 * a build.ninja (CMake's, Meson's, anybody's) or, for CMake with other generators, the reply of
 * its File API. Best effort: what is missing or cannot be read gives fewer artefacts, no trouble.
 */
#ifndef ASHLAR_DRIVER_ARTEFACTS_H
#define ASHLAR_DRIVER_ARTEFACTS_H

#include "checks/link.h"
#include "driver/compile_database.h"

/*
 * Looks in the folder of the database and in the folders that commands are run in. Object names
 * are relative to `root` where inside it. Sorted by name; everything lives in the arena.
 */
void ash_artefacts_find(struct ash_arena *arena, const char *root, const char *database,
			const struct ash_compiles *compiles, struct ash_artefacts *artefacts);

/* An artefact as its link step has it. */
struct ash_raw_artefact {
	const char *path; /* absolute */
	enum ash_artefact_kind kind;
	struct ash_strings inputs; /* absolute: objects and archives */
};
/* Reading one kind of file: adds artefacts, archives not yet spelled out among `inputs`. */
struct ash_artefact_reading {
	struct ash_arena *arena;
	const char *root;   /* project root, absolute */
	const char *folder; /* build folder, absolute: names in the file are relative to it */
	struct {
		ASH_VEC(struct ash_raw_artefact);
	} found;
};
/* Each answers whether the build system was there. */
bool ash_build_ninja_read(struct ash_artefact_reading *reading);
bool ash_file_api_read(struct ash_artefact_reading *reading, const struct ash_compiles *compiles);

/* The object that the command makes, absolute; "" when it does not say. */
const char *ash_compile_output(struct ash_arena *arena, const struct ash_compile *compile);
/* Is the path that of an object (.o, .obj, .lo)? */
bool ash_is_object(const char *path);
/* The kind of artefact a file of this name is. */
enum ash_artefact_kind ash_artefact_kind_of(const char *path);

#endif
