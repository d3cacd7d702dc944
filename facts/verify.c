/* Header, section table, checksums, then the columns of every row; see verify.h. */
#include "facts/verify.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

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

/* "" first, then strictly ascending: equal text is equal offset, and order of one is the other's.
 */
static int check_pool(const struct verifier *v)
{
	const char *pool = v->view->strings, *previous = pool;
	size_t size = v->view->strings_size;

	if (!size || pool[0] || pool[size - 1])
		return damaged(v, "its string pool is open at an end");
	for (const char *text = pool + 1; text < pool + size; text += strlen(text) + 1) {
		if (strcmp(previous, text) >= 0)
			return damaged(v, "its strings are out of order");
		previous = text;
	}
	return 0;
}

static bool reference_ok(const struct ash_view *view, const struct ash_layout_reference *reference,
			 uint32_t value)
{
	switch (reference->type) {
	case ASH_COLUMN_STRING:
		return value < view->strings_size && (!value || !view->strings[value - 1]);
	case ASH_COLUMN_FILE:
		return value < view->n_files || value == ASH_NONE;
	case ASH_COLUMN_ENTITY:
		return value < view->n_entities || value == ASH_NONE;
	default:
		return value < reference->enum_count;
	}
}

/* Files have distinct paths and entities distinct keys: there the first column alone ascends. */
static void keep_key_only(struct ash_layout *layout, enum ash_relation relation)
{
	if (relation == ASH_RELATION_file || relation == ASH_RELATION_entity)
		layout->n_words = ash_schema[relation].columns[0].size_bytes / 4;
}

static int check_rows(const struct verifier *v, enum ash_relation relation)
{
	struct ash_layout layout;
	uint32_t n;
	const uint32_t *rows = ash_view_rows(v->view, relation, &n);
	size_t n_words = ash_schema[relation].row_size_bytes / 4;

	ash_layout_init(&layout, relation);
	keep_key_only(&layout, relation);
	for (uint32_t i = 0; i < n; i++) {
		const uint32_t *row = rows + i * n_words;

		for (uint32_t k = 0; k < layout.n_references; k++)
			if (!reference_ok(v->view, &layout.references[k],
					  row[layout.references[k].word]))
				return damaged(v, "a row refers to nothing");
		if (i > 0 && ash_layout_compare(&layout, row - n_words, row) >= 0)
			return damaged(v, "its rows are out of order");
	}
	return 0;
}

int ash_verify(struct ash_view *view, const void *bytes, size_t n, char *why, size_t why_size)
{
	const struct verifier v = {bytes, n, view, why, why_size};
	const struct ash_section *sections;

	if (check_header(&v) != 0)
		return -1;
	sections = (const void *)(v.bytes + sizeof(struct ash_header));
	if (check_sections(&v, sections) != 0)
		return -1;
	fill_view(&v, sections);
	if (check_pool(&v) != 0)
		return -1;
	for (int relation = 0; relation < ASH_N_RELATIONS; relation++)
		if (check_rows(&v, (enum ash_relation)relation) != 0)
			return -1;
	if (ash_entity_parent_cycle(view->entities, view->n_entities) != ASH_NONE)
		return damaged(&v, "an entity is its own ancestor");
	return 0;
}
