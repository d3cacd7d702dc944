/*
 * Index: what rules ask of a view again and again, made once and read-only afterwards.
 *
 * The *home* of an entity is the file that owns it: where it is defined when exactly one file of
 * the view's subjects defines it with external linkage, else the header that declares it (the
 * lowest path among headers), else the file the use saw. Home is what an edge points at.
 */
#ifndef ASHLAR_FACTS_INDEX_H
#define ASHLAR_FACTS_INDEX_H

#include "facts/base/arena.h"
#include "facts/facts.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Rows of one entity in a relation: v[0..n) are row indexes, ascending. */
struct ash_rows {
	const uint32_t *v;
	uint32_t n;
};

struct ash_index;

/* Built over `view`, which must outlive it; lives in the arena. */
const struct ash_index *ash_index_new(struct ash_arena *arena, const struct ash_view *view);

struct ash_rows ash_index_declarations(const struct ash_index *index, uint32_t entity);
struct ash_rows ash_index_uses_of(const struct ash_index *index, uint32_t entity);
struct ash_rows ash_index_functions(const struct ash_index *index, uint32_t entity);
/* First row of `relation` (a located one) in `file`, and the row after its last. */
struct ash_span {
	uint32_t begin, end;
};
struct ash_span ash_index_file_rows(const struct ash_index *index, enum ash_relation relation,
				    uint32_t file);
/* The declaration row that defines the entity (the lowest when several), or ASH_NONE. */
uint32_t ash_index_definition(const struct ash_index *index, uint32_t entity);
/* Home of an entity, given the file a use saw it declared in (ASH_NONE is allowed). */
uint32_t ash_index_home(const struct ash_index *index, uint32_t entity, uint32_t seen_file);
/* Lines dead in every unit seen, and lines wholly inside static initialiser lists. */
uint32_t ash_index_inactive_lines(const struct ash_index *index, uint32_t file);
uint32_t ash_index_data_lines(const struct ash_index *index, uint32_t file);

#ifdef __cplusplus
}
#endif
#endif
