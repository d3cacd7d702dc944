/*
 * A row as 32-bit words: what the hot loops (sort, renumber, verify, merge) need of the schema,
 * laid out so that no descriptor is read per column.
 */
#ifndef ASHLAR_FACTS_LAYOUT_H
#define ASHLAR_FACTS_LAYOUT_H

#include "facts/facts.h"

#define ASH_LAYOUT_WORDS 24 /* no relation has longer rows; asserted in layout.c */

/* A word of a row that refers to something: STRING, FILE, ENTITY or an enum column. */
struct ash_layout_reference {
	uint32_t word;
	enum ash_column_type type;
	uint32_t enum_count; /* 0 unless an enum */
};

struct ash_layout {
	uint32_t n_words;
	uint32_t n_references;
	struct ash_layout_reference references[ASH_LAYOUT_WORDS];
	uint8_t order[ASH_LAYOUT_WORDS]; /* comparing these words compares the columns in order */
};

void ash_layout_init(struct ash_layout *layout, enum ash_relation relation);

/* < 0, 0 or > 0: columns compared from first to last. */
static inline int ash_layout_compare(const struct ash_layout *layout, const uint32_t *a,
				     const uint32_t *b)
{
	for (uint32_t i = 0; i < layout->n_words; i++) {
		uint32_t word = layout->order[i];

		if (a[word] != b[word])
			return a[word] < b[word] ? -1 : 1;
	}
	return 0;
}

#endif
