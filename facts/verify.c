/* Header, section table, checksums, then the columns of every row; see verify.h. */
#include "facts/verify.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/base/arena.h"
#include "facts/base/map.h"
#include "facts/entity_parents.h"
#include "facts/format.h"
#include "facts/layout.h"

struct verifier {
	const char *bytes;
	size_t n;
	struct ash_view *view;
	char *why;
	size_t why_size;
};

static int damaged(const struct verifier *v, const char *what)
{
	snprintf(v->why, v->why_size, "damaged: %s; remove it and build again", what);
	return -1;
}

static int check_version(const struct verifier *v, const struct ash_header *header)
{
	uint32_t version = header->format_version;

	if (version == ASH_FORMAT_VERSION)
		return 0;
	snprintf(v->why, v->why_size,
		 version > ASH_FORMAT_VERSION ? "written by a newer Ashlar (format %" PRIu32
						", this one reads %d); update Ashlar"
					      : "written by an older Ashlar (format %" PRIu32
						", this one reads %d); build it again",
		 version, ASH_FORMAT_VERSION);
	return -1;
}

static int check_header(const struct verifier *v)
{
	const struct ash_header *header = (const void *)v->bytes;
	const struct ash_section *sections = (const void *)(header + 1);

	if (v->n < sizeof header->magic ||
	    memcmp(header->magic, ASH_MAGIC, sizeof header->magic) != 0) {
		snprintf(v->why, v->why_size, "not a fact file; was it written by Ashlar?");
		return -1;
	}
	if (v->n < offsetof(struct ash_header, size_bytes))
		return damaged(v, "cut off in its header");
	if (check_version(v, header) != 0)
		return -1;
	if (v->n < sizeof *header + ASH_N_SECTIONS * sizeof *sections)
		return damaged(v, "cut off in its header");
	if (header->checksum != ash_format_checksum(header, sections))
		return damaged(v, "its header has a wrong checksum");
	if (v->n != header->size_bytes)
		return damaged(v, v->n < header->size_bytes ? "cut off" : "longer than it says");
	return 0;
}

/* Bytes between sections are zero, so that equal facts are equal bytes. */
static bool is_zero(const char *bytes, uint64_t n)
{
	for (uint64_t i = 0; i < n; i++)
		if (bytes[i])
			return false;
	return true;
}

/* A section where the writer would have put it: at `*end`, which moves behind it. */
static int check_section(const struct verifier *v, const struct ash_section *section,
			 uint32_t row_size_bytes, uint64_t *end)
{
	uint64_t gap;

	if (section->offset_bytes != *end || section->row_size_bytes != row_size_bytes ||
	    section->size_bytes != (uint64_t)section->rows * row_size_bytes ||
	    section->size_bytes > v->n - *end)
		return damaged(v, "its section table is inconsistent");
	if (ash_hash(v->bytes + *end, section->size_bytes) != section->checksum)
		return damaged(v, "a section has a wrong checksum");
	*end += section->size_bytes;
	gap = -*end & (ASH_ALIGNMENT - 1);
	if (gap > v->n - *end || !is_zero(v->bytes + *end, gap))
		return damaged(v, "garbage between sections");
	*end += gap;
	return 0;
}

static int check_sections(const struct verifier *v, const struct ash_section *sections)
{
	uint64_t end = sizeof(struct ash_header) + ASH_N_SECTIONS * sizeof *sections;

	for (int i = 0; i < ASH_N_RELATIONS; i++)
		if (check_section(v, &sections[i], ash_schema[i].row_size_bytes, &end) != 0)
			return -1;
	if (check_section(v, &sections[ASH_N_RELATIONS], 1, &end) != 0)
		return -1;
	return end == v->n ? 0 : damaged(v, "longer than its sections");
}

static void fill_view(const struct verifier *v, const struct ash_section *sections)
{
	struct ash_view *view = v->view;

#define FILL(row, array, columns)                                                                  \
	view->array = (const void *)(v->bytes + sections[ASH_RELATION_##row].offset_bytes);        \
	view->n_##array = sections[ASH_RELATION_##row].rows;
	ASH_RELATIONS(FILL)
	view->strings = v->bytes + sections[ASH_N_RELATIONS].offset_bytes;
	view->strings_size = sections[ASH_N_RELATIONS].rows;
}

/*
 * "" first, then strictly ascending: equal text is equal offset, and the order of one is that of
 * the other. Marks in `starts` (a bit per byte) where strings start.
 */
static int check_pool(const struct verifier *v, unsigned char *starts)
{
	const char *pool = v->view->strings, *previous = pool;
	size_t size = v->view->strings_size;

	if (!size || pool[0] || pool[size - 1])
		return damaged(v, "its string pool is open at an end");
	starts[0] = 1;
	for (size_t at = 1; at < size; at += strlen(pool + at) + 1) {
		if (strcmp(previous, pool + at) >= 0)
			return damaged(v, "its strings are out of order");
		previous = pool + at;
		starts[at / 8] |= (unsigned char)(1u << at % 8);
	}
	return 0;
}

/* One word of every row. */
struct column {
	const uint32_t *words;
	uint32_t n;     /* rows */
	size_t n_words; /* from one to the next */
};

static bool numbers_ok(struct column column, uint32_t limit, bool none_allowed)
{
	bool ok = true;

	for (size_t i = 0; i < column.n; i++) {
		uint32_t value = column.words[i * column.n_words];

		ok &= value < limit || (none_allowed && value == ASH_NONE);
	}
	return ok;
}

static bool strings_ok(struct column column, uint32_t pool_size, const unsigned char *starts)
{
	for (size_t i = 0; i < column.n; i++) {
		uint32_t value = column.words[i * column.n_words];

		if (value >= pool_size || !(starts[value / 8] >> value % 8 & 1))
			return false;
	}
	return true;
}

static bool column_ok(const struct ash_view *view, const struct ash_layout_reference *reference,
		      struct column column, const unsigned char *starts)
{
	switch (reference->type) {
	case ASH_COLUMN_STRING:
		return strings_ok(column, view->strings_size, starts);
	case ASH_COLUMN_FILE:
		return numbers_ok(column, view->n_files, true);
	case ASH_COLUMN_ENTITY:
		return numbers_ok(column, view->n_entities, true);
	default:
		return numbers_ok(column, reference->enum_count, false);
	}
}

/* Files have distinct paths and entities distinct keys: there the first column alone ascends. */
static void keep_key_only(struct ash_layout *layout, enum ash_relation relation)
{
	if (relation == ASH_RELATION_file || relation == ASH_RELATION_entity)
		layout->n_words = ash_schema[relation].columns[0].size_bytes / 4;
}

static int check_rows(const struct verifier *v, enum ash_relation relation,
		      const unsigned char *starts)
{
	struct ash_layout layout;
	uint32_t n;
	const uint32_t *rows = ash_view_rows(v->view, relation, &n);
	size_t n_words = ash_schema[relation].row_size_bytes / 4;

	ash_layout_init(&layout, relation);
	for (uint32_t i = 0; i < layout.n_references; i++) {
		const struct ash_layout_reference *reference = &layout.references[i];
		const struct column column = {rows + reference->word, n, n_words};

		if (!column_ok(v->view, reference, column, starts))
			return damaged(v, "a row refers to nothing");
	}
	keep_key_only(&layout, relation);
	for (size_t i = 1; i < n; i++)
		if (ash_layout_compare(&layout, rows + (i - 1) * n_words, rows + i * n_words) >= 0)
			return damaged(v, "its rows are out of order");
	return 0;
}

/* Everything behind the checksums. */
static int check_contents(const struct verifier *v, unsigned char *starts)
{
	if (check_pool(v, starts) != 0)
		return -1;
	for (int relation = 0; relation < ASH_N_RELATIONS; relation++)
		if (check_rows(v, (enum ash_relation)relation, starts) != 0)
			return -1;
	if (ash_entity_parent_cycle(v->view->entities, v->view->n_entities) != ASH_NONE)
		return damaged(v, "an entity is its own ancestor");
	return 0;
}

int ash_verify(struct ash_view *view, const void *bytes, size_t n, char *why, size_t why_size)
{
	const struct verifier v = {bytes, n, view, why, why_size};
	const struct ash_section *sections;
	unsigned char *starts;
	int result;

	if (check_header(&v) != 0)
		return -1;
	sections = (const void *)(v.bytes + sizeof(struct ash_header));
	if (check_sections(&v, sections) != 0)
		return -1;
	fill_view(&v, sections);
	starts = ash_calloc((size_t)view->strings_size / 8 + 1, 1);
	result = check_contents(&v, starts);
	free(starts);
	return result;
}
