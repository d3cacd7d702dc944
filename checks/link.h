/*
 * Links: which units end up in one image (a program or a shared library), so that rules about the
 * whole program never compare two programs of one build with each other.
 *
 * Where the build says what it links, that is taken. Else one program is assumed when at most one
 * file defines `main`; with several, each program is what its `main` reaches through includes and
 * through symbols that exactly one file defines: more could only be guessed.
 */
#ifndef ASHLAR_CHECKS_LINK_H
#define ASHLAR_CHECKS_LINK_H

#include <stdbool.h>

#include "checks/config.h"
#include "facts/index.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What the build makes of objects, as the driver read it. Archives are spelled out: an artefact
 * lists the objects of the archives it is linked with too. */
enum ash_artefact_kind { ASH_ARTEFACT_PROGRAM, ASH_ARTEFACT_SHARED, ASH_ARTEFACT_ARCHIVE };
struct ash_artefact {
	const char *name; /* "bin/tool": relative to the build folder */
	enum ash_artefact_kind kind;
	struct ash_strings objects; /* as `output` of unit rows: relative to the root inside it */
};
struct ash_artefacts {
	ASH_VEC(struct ash_artefact); /* sorted by name */
};

struct ash_link {
	const char *name; /* NULL: assumed, not read from the build */
	enum ash_artefact_kind kind;
	const bool *units; /* per view->units: is it linked in? */
	const bool *files; /* per view->files: compiled or included in it? */
};
struct ash_links {
	const struct ash_link *v;
	uint32_t n;
	bool known;        /* from the build, not assumed */
	bool one_program;  /* assumed because nothing hints at more than one */
	const bool *twice; /* per view->files: main file of several units */
};

/* `artefacts` may be NULL or empty: then links are assumed. Everything lives in the arena. */
const struct ash_links *ash_links_new(struct ash_arena *arena, const struct ash_view *view,
				      const struct ash_index *index,
				      const struct ash_artefacts *artefacts);
/* A link that holds both files; NULL: there is none. */
const struct ash_link *ash_link_of_files(const struct ash_links *links, uint32_t a, uint32_t b);
/*
 * A link that holds both units; NULL: there is none, or it is not certain, since an assumed link
 * cannot tell the units of one file apart.
 */
const struct ash_link *ash_link_of_units(const struct ash_links *links, const struct ash_view *view,
					 uint32_t a, uint32_t b);
/* "in 'bin/tool'", or "in this build". In the arena. */
const char *ash_link_words(struct ash_arena *arena, const struct ash_link *link);
/* Marks `file` and what it includes, directly or not. */
void ash_mark_included(const struct ash_view *view, const struct ash_index *index, uint32_t file,
		       bool *marks);
/* Is it the function `main`, where a program begins? */
bool ash_is_main(const struct ash_view *view, const struct ash_entity *entity);

#ifdef __cplusplus
}
#endif
#endif
