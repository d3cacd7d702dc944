/*
 * Canonical form: the provisional ids of a builder turned into positions in sorted arrays, and
 * the rows sorted and freed of repeats. Two builders that were given the same rows, in any order,
 * have the same canonical form. Strings and entities that no row refers to are left out.
 */
#ifndef ASHLAR_FACTS_CANONICAL_H
#define ASHLAR_FACTS_CANONICAL_H

#include "facts/builder_state.h"
#include "facts/format.h"
#include "facts/sort.h"

/* One relation in canonical order. */
struct ash_canonical_rows {
	uint32_t *words; /* owned */
	struct ash_sort_item
		*items; /* owned; items[i].index: the builder's row that became row i */
	uint32_t n;
};

struct ash_canonical {
	const struct ash_builder *builder; /* borrowed */
	struct ash_buf pool;
	uint32_t *strings;  /* provisional id -> offset in the pool */
	uint32_t *files;    /* provisional id -> row */
	uint32_t *entities; /* provisional id -> row; ASH_NONE when left out */
	struct ash_file *file_rows;
	struct ash_entity *entity_rows;
	uint32_t *entity_sources; /* row -> provisional id */
	uint32_t n_entities;
	struct ash_canonical_rows rows[ASH_N_RELATIONS]; /* not of file and entity */
};

void ash_canonical_init(struct ash_canonical *canonical, const struct ash_builder *builder);
void ash_canonical_release(struct ash_canonical *canonical);
/* The content for the writer, borrowed from `canonical`. */
struct ash_content ash_canonical_content(const struct ash_canonical *canonical);

#endif
