/*
 * Fact builder: collects the rows of one unit (or, for the merge, of many) and turns them into
 * the bytes of a fact file. The one writer; plain C ABI, called from C++ by the extractor.
 *
 * Rows may be added in any order and more than once. While building, FILE, ENTITY and STRING
 * columns hold the builder's own provisional ids (or ASH_NONE); finishing sorts strings, files
 * and entities into canonical order, renumbers every column, sorts the rows and drops equal ones,
 * as well as strings and entities that no row refers to.
 * The bytes therefore depend on the set of rows alone.
 */
#ifndef ASHLAR_FACTS_BUILDER_H
#define ASHLAR_FACTS_BUILDER_H

#include "facts/base/buf.h"
#include "facts/schema.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ash_builder;

struct ash_builder *ash_builder_new(void);
void ash_builder_free(struct ash_builder *builder); /* NULL is allowed */

/* Provisional id of a string; the bytes are copied. NUL bytes are replaced by '?'. */
uint32_t ash_builder_string(struct ash_builder *builder, const char *text, size_t n);
/*
 * Provisional id of the file with row.path (a string id); the same path gives the same id. When
 * it is known already: flags are united, zero metrics are filled in, and if both have metrics
 * that differ the smaller row wins.
 */
uint32_t ash_builder_file(struct ash_builder *builder, const struct ash_file *row);
/*
 * Provisional id of the entity with row.key. When it is known already the smaller row (columns
 * compared in order, strings by their text) wins; so the outcome does not depend on order.
 */
uint32_t ash_builder_entity(struct ash_builder *builder, const struct ash_entity *row);

/* Adds a row to any relation but file and entity; `row` is that relation's struct, copied. */
void ash_builder_add(struct ash_builder *builder, enum ash_relation relation, const void *row);

/* Drops repeated rows of a relation now and not at the end; answers how many are left. */
uint32_t ash_builder_compact(struct ash_builder *builder, enum ash_relation relation);

/* The same as ash_builder_add with the row's type: ash_builder_add_unit,
 * ash_builder_add_declaration, ... */
#define ASH_BUILDER_ADD(row, array, columns)                                                       \
	static inline void ash_builder_add_##row(struct ash_builder *builder,                      \
						 const struct ash_##row *one)                      \
	{                                                                                          \
		ash_builder_add(builder, ASH_RELATION_##row, one);                                 \
	}
ASH_BUILDER_ADD(unit, units, ASH_UNIT_COLUMNS)
ASH_LOCATED_RELATIONS(ASH_BUILDER_ADD)

/* What the header of the file says; see struct ash_header in facts.h. */
struct ash_origin {
	uint32_t clang_major;  /* 0 for merged facts */
	uint64_t command_hash; /* of the unit's command; 0 for merged facts or when unknown */
};

/*
 * Appends the finished fact file to `out`, with a block row computed for every file that has
 * located rows. The builder may be freed afterwards, not added to. A finished file is always
 * accepted by ash_facts_open_memory.
 */
void ash_builder_finish(struct ash_builder *builder, const struct ash_origin *origin,
			struct ash_buf *out);
/* For the merge: the block rows are those that were added, and there is no one origin. */
void ash_builder_finish_merged(struct ash_builder *builder, struct ash_buf *out);

#ifdef __cplusplus
}
#endif
#endif
