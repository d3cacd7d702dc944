/*
 * Drawing: the boxes and arrows of a diagram that a person keeps: a PlantUML component diagram or a
 * Mermaid flowchart. Read with tolerance: what is not understood is skipped and counted, since both
 * languages know far more than boxes and arrows.
 */
#ifndef ASHLAR_CHECKS_DIAGRAM_DRAWING_H
#define ASHLAR_CHECKS_DIAGRAM_DRAWING_H

#include <stdbool.h>
#include <stdint.h>

#include "facts/base/arena.h"
#include "facts/base/vec.h"

struct ash_box {
	const char *id;    /* by which arrows name it */
	const char *label; /* as people read it; the id when none is given */
	uint32_t line;     /* where it is declared, else where it is first named */
	bool container;    /* a package or subgraph around others */
};

struct ash_arrow {
	uint32_t from, to; /* boxes */
	uint32_t line;
};

/* Everything lives in the arena. */
struct ash_drawing {
	const char *path; /* relative to the root */
	struct {
		ASH_VEC(struct ash_box);
	} boxes;
	struct {
		ASH_VEC(struct ash_arrow);
	} arrows;
	uint32_t n_skipped, first_skipped; /* lines not understood; the first of them */
};

/*
 * Reads n bytes of the file called `path`. Mermaid when the text says flowchart or graph (also
 * inside a Markdown fence), else PlantUML. NULL when there is neither a box nor an arrow in it.
 */
const struct ash_drawing *ash_drawing_read(struct ash_arena *arena, const char *path,
					   const char *bytes, size_t n);

/* ---- for the two readers ---- */

struct ash_drafting {
	struct ash_arena *arena;
	struct ash_drawing *drawing;
	uint32_t line; /* being read, from 1 */
};

/* The box of that id, made when there is none. A label that comes later counts. */
uint32_t ash_drawing_box(struct ash_drafting *d, const char *id, const char *label);
void ash_drawing_arrow(struct ash_drafting *d, uint32_t from, uint32_t to);
void ash_drawing_skip(struct ash_drafting *d);
/* One line without its end. */
typedef void ash_drawing_reader(struct ash_drafting *d, char *line);
ash_drawing_reader ash_drawing_plantuml, ash_drawing_mermaid;

/* Helps for scanning: skips blanks; does the word stand here, with a word's end behind it? */
char *ash_scan_blanks(char *at);
bool ash_scan_word(const char *at, const char *word);
/* Decodes <U+0041> and #65; in place; answers the text. */
char *ash_scan_decode(char *text);

#endif
