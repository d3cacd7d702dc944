/*
 * Reading facts: a mapped file, verified once, then read in place through a view.
 *
 * A fact file is: struct ash_header, one struct ash_section per relation plus one for the string
 * pool, then the sections, each aligned to 8 bytes and with its own checksum. All integers are
 * little-endian. Opening checks magic, version, sizes, checksums, that every STRING column points
 * at the start of a string, every FILE and ENTITY column at a row, every enum at a known value,
 * and that rows are in order; after that a reader needs no check of its own.
 */
#ifndef ASHLAR_FACTS_FACTS_H
#define ASHLAR_FACTS_FACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "facts/schema.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ASH_MAGIC "ASHFACT" /* eight bytes with its NUL */

struct ash_header {
	char magic[8];
	uint32_t format_version; /* ASH_FORMAT_VERSION */
	uint32_t clang_major;    /* of the extractor; 0 for merged facts */
	uint64_t size_bytes;     /* of the whole file, this header included */
	uint64_t command_hash;   /* of the unit's command; 0 when unknown or merged */
	char tool_version[24];   /* Ashlar's version, NUL-padded */
	uint64_t checksum;       /* of header (this field 0) and section table */
};

/* The rows of a fact file, or of a merged program. All pointers are borrowed from it. */
struct ash_view {
	const char *strings; /* the pool; column value 0 is "" */
	uint32_t strings_size;
#define ASH_VIEW_ARRAY(row, array, columns)                                                        \
	const struct ash_##row *array;                                                             \
	uint32_t n_##array;
	ASH_RELATIONS(ASH_VIEW_ARRAY)
};

struct ash_facts {
	const struct ash_header *header;
	struct ash_view view;
	void *mapping; /* NULL when the memory is the caller's */
	size_t mapping_size;
};

/*
 * Verifies `n` bytes at `bytes` (8-aligned, borrowed until release) and fills `facts`. 0, or -1
 * with a message without the file's name in `why`: what is wrong, and what to do.
 */
int ash_facts_open_memory(struct ash_facts *facts, const void *bytes, size_t n, char *why,
			  size_t why_size);
/* The same for a file, mapped read-only. */
int ash_facts_open(struct ash_facts *facts, const char *path, char *why, size_t why_size);
void ash_facts_release(struct ash_facts *facts);

/* Text of a STRING column; never NULL. */
static inline const char *ash_text(const struct ash_view *view, uint32_t string)
{
	return view->strings + string;
}
/* Path of a FILE column; "" for ASH_NONE. */
static inline const char *ash_file_path(const struct ash_view *view, uint32_t file)
{
	return file == ASH_NONE ? "" : view->strings + view->files[file].path;
}
/* Unqualified and qualified name of an ENTITY column; "" for ASH_NONE. */
static inline const char *ash_entity_name(const struct ash_view *view, uint32_t entity)
{
	return entity == ASH_NONE ? "" : view->strings + view->entities[entity].name;
}
static inline const char *ash_entity_qualified(const struct ash_view *view, uint32_t entity)
{
	return entity == ASH_NONE ? "" : view->strings + view->entities[entity].qualified_name;
}

/* ---- the schema as data: for code that treats all relations alike ---- */

enum ash_column_type {
#define ASH_COLUMN_TYPE_ID(type, ctype) ASH_COLUMN_##type,
	ASH_COLUMN_TYPES(ASH_COLUMN_TYPE_ID)
};
struct ash_column {
	const char *name, *doc;
	enum ash_column_type type;
	uint32_t size_bytes; /* in the row; columns stand one behind the other, without padding */
};
struct ash_relation_schema {
	const char *name;
	const struct ash_column *columns;
	uint32_t n_columns, row_size_bytes;
	bool located; /* its first column is the FILE it belongs to, and it is part of a block */
};
extern const struct ash_relation_schema ash_schema[ASH_N_RELATIONS];

/* Rows of any relation of a view, and how many. */
const void *ash_view_rows(const struct ash_view *view, enum ash_relation relation, uint32_t *n);
/* Name of an enum column's value ("call.indirect"); "?" when out of range. */
const char *ash_enum_name(enum ash_column_type type, uint32_t value);
/* The value of a name, or -1. */
int ash_enum_value(enum ash_column_type type, const char *name);
/* How many values an enum column may have; 0 for the other column types. */
uint32_t ash_enum_count(enum ash_column_type type);

#ifdef __cplusplus
}
#endif
#endif
