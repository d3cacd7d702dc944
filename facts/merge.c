/*
 * Merge: every input is translated into one builder, whose canonical form is the union.
 *
 * Inputs of one program repeat each other (a header's rows in every unit that includes it): a
 * file whose blocks were all seen before gives nothing new and its rows are not even read.
 * Strings and entities are translated when a row first asks for them, for the same reason; a
 * block's hash covers the entities it refers to, so none is missed.
 */
#include "facts/merge.h"

#include <stdlib.h>
#include <string.h>

#include "facts/base/map.h"
#include "facts/builder.h"
#include "facts/layout.h"

struct ash_merge {
	struct ash_builder *builder;
	struct ash_map blocks; /* (file id in the builder, hash): in the builder already */
	struct ash_map files;  /* file id: has a block already */
	struct ash_layout layouts[ASH_N_RELATIONS];
	/* Rows of files with several blocks may repeat: how many came since the last compaction,
	 * and how many rows it left. */
	uint32_t n_suspect[ASH_N_RELATIONS], n_distinct[ASH_N_RELATIONS];
};

/* Recent translations of strings: a row's strings are often those of the rows before. */
#define RECENT 4096u
#define ENOUGH 65536u /* rows that may repeat, before it is worth a look */
struct recent {
	uint32_t offset, id;
};

/* Translation of one input's positions into the builder's ids. */
struct input {
	struct ash_merge *merge;
	const struct ash_view *view;
	struct recent *strings; /* by offset modulo RECENT; 0 is "" on either side */
	uint32_t *files;
	uint32_t *entities; /* ASH_NONE: not asked for yet */
	uint32_t *trail;    /* scratch: an entity and its parents */
	bool *known;        /* by file, and at n_files for ASH_NONE: all its blocks were seen */
	bool *suspect;      /* the same: another block of it was seen */
};

struct ash_merge *ash_merge_new(void)
{
	struct ash_merge *merge = ash_calloc(1, sizeof *merge);

	merge->builder = ash_builder_new();
	for (int i = 0; i < ASH_N_RELATIONS; i++)
		ash_layout_init(&merge->layouts[i], (enum ash_relation)i);
	return merge;
}

void ash_merge_free(struct ash_merge *merge)
{
	if (!merge)
		return;
	ash_builder_free(merge->builder);
	ash_map_release(&merge->blocks);
	ash_map_release(&merge->files);
	free(merge);
}

static uint32_t translate_string(struct input *input, uint32_t offset)
{
	struct recent *recent = &input->strings[offset % RECENT];

	if (recent->offset != offset) {
		const char *text = input->view->strings + offset;

		recent->offset = offset;
		recent->id = ash_builder_string(input->merge->builder, text, strlen(text));
	}
	return recent->id;
}

static void add_entity(struct input *input, uint32_t i)
{
	struct ash_entity row = input->view->entities[i];

	row.name = translate_string(input, row.name);
	row.qualified_name = translate_string(input, row.qualified_name);
	row.linkage_name = translate_string(input, row.linkage_name);
	if (row.parent != ASH_NONE)
		row.parent = input->entities[row.parent];
	input->entities[i] = ash_builder_entity(input->merge->builder, &row);
}

/* Parents first, for their ids: climbs to known ground, then adds downwards. */
static uint32_t translate_entity(struct input *input, uint32_t entity)
{
	uint32_t length = 0;

	for (uint32_t at = entity; at != ASH_NONE && input->entities[at] == ASH_NONE;
	     at = input->view->entities[at].parent)
		input->trail[length++] = at;
	while (length > 0)
		add_entity(input, input->trail[--length]);
	return input->entities[entity];
}

static void translate_row(struct input *input, const struct ash_layout *layout, uint32_t *row)
{
	for (uint32_t i = 0; i < layout->n_references; i++) {
		uint32_t *word = &row[layout->references[i].word];

		if (layout->references[i].type == ASH_COLUMN_STRING)
			*word = translate_string(input, *word);
		else if (*word == ASH_NONE)
			continue;
		else if (layout->references[i].type == ASH_COLUMN_FILE)
			*word = input->files[*word];
		else if (layout->references[i].type == ASH_COLUMN_ENTITY)
			*word = translate_entity(input, *word);
	}
}

static void add_files(struct input *input)
{
	for (uint32_t i = 0; i < input->view->n_files; i++) {
		struct ash_file row = input->view->files[i];

		row.path = translate_string(input, row.path);
		input->files[i] = ash_builder_file(input->merge->builder, &row);
	}
}

/* Adds the input's blocks; a file stays `known` only when none of them is new. */
static void add_blocks(struct input *input)
{
	struct ash_merge *merge = input->merge;

	for (uint32_t i = 0; i < input->view->n_blocks; i++) {
		struct ash_block row = input->view->blocks[i];
		bool *known = &input->known[row.file == ASH_NONE ? input->view->n_files : row.file];
		bool inserted;

		if (i == 0 || row.file != input->view->blocks[i - 1].file)
			*known = true;
		if (row.file != ASH_NONE)
			row.file = input->files[row.file];
		ash_map_put(&merge->blocks, &row, sizeof row, 0, &inserted);
		if (inserted) {
			ash_builder_add(merge->builder, ASH_RELATION_block, &row);
			*known = false;
		}
	}
}

/* Which files have rows already; asked before any of this input's are added. */
static void find_suspects(struct input *input)
{
	for (uint32_t i = 0; i < input->view->n_blocks; i++) {
		uint32_t file = input->view->blocks[i].file;
		uint32_t at = file == ASH_NONE ? input->view->n_files : file;
		uint32_t id = file == ASH_NONE ? ASH_NONE : input->files[file];
		bool inserted;

		ash_map_put_u64(&input->merge->files, id, 0, &inserted);
		/* a second block of one input inserts nothing, but its first did */
		if (!inserted && (i == 0 || input->view->blocks[i - 1].file != file))
			input->suspect[at] = true;
	}
}

/* Keeps repeated rows below the number of distinct ones, and a little. */
static void compact(struct ash_merge *merge, enum ash_relation relation)
{
	if (merge->n_suspect[relation] < ENOUGH + merge->n_distinct[relation])
		return;
	merge->n_distinct[relation] = ash_builder_compact(merge->builder, relation);
	merge->n_suspect[relation] = 0;
}

/* One relation of an input. */
struct table {
	const uint32_t *rows;
	size_t n_words; /* of a row */
	uint32_t n;
};

/* The row behind those of the same file as row i: doubling steps, then halving ones. */
static uint32_t end_of_file(const struct table *table, uint32_t i)
{
	uint32_t file = table->rows[i * table->n_words];
	uint32_t low = i, high, step = 1;

	while (step < table->n - low && table->rows[(low + step) * table->n_words] == file) {
		low += step;
		step *= 2;
	}
	high = step < table->n - low ? low + step : table->n;
	while (high - low > 1) { /* low is of the file, high is not */
		uint32_t middle = low + (high - low) / 2;

		if (table->rows[middle * table->n_words] == file)
			low = middle;
		else
			high = middle;
	}
	return high;
}

/* Rows of a relation that is not keyed; located ones of known files are passed over. */
static void add_rows(struct input *input, enum ash_relation relation)
{
	const struct ash_layout *layout = &input->merge->layouts[relation];
	bool located = ash_schema[relation].located;
	uint32_t row[ASH_LAYOUT_WORDS];
	struct table table = {.n_words = layout->n_words};

	table.rows = ash_view_rows(input->view, relation, &table.n);
	for (uint32_t i = 0; i < table.n;) {
		const uint32_t *words = table.rows + i * table.n_words;
		uint32_t file = words[0] == ASH_NONE ? input->view->n_files : words[0];

		if (located && input->known[file]) {
			i = end_of_file(&table, i);
			continue;
		}
		memcpy(row, words, layout->n_words * sizeof *row);
		translate_row(input, layout, row);
		ash_builder_add(input->merge->builder, relation, row);
		input->merge->n_suspect[relation] += input->suspect[file];
		i++;
	}
	compact(input->merge, relation);
}

void ash_merge_add(struct ash_merge *merge, const struct ash_facts *facts)
{
	const struct ash_view *view = &facts->view;
	struct input input = {
		.merge = merge,
		.view = view,
		.strings = ash_calloc(RECENT, sizeof *input.strings),
		.files = ash_calloc(view->n_files, sizeof *input.files),
		.entities = ash_malloc(view->n_entities * sizeof *input.entities),
		.trail = ash_malloc(view->n_entities * sizeof *input.trail),
		.known = ash_calloc((size_t)view->n_files + 1, sizeof *input.known),
		.suspect = ash_calloc((size_t)view->n_files + 1, sizeof *input.suspect),
	};

	memset(input.entities, 0xff, view->n_entities * sizeof *input.entities); /* ASH_NONE */
	add_files(&input);
	find_suspects(&input);
	add_blocks(&input);
	add_rows(&input, ASH_RELATION_unit);
	for (int relation = 0; relation < ASH_N_RELATIONS; relation++)
		if (ash_schema[relation].located)
			add_rows(&input, (enum ash_relation)relation);
	free(input.strings);
	free(input.files);
	free(input.entities);
	free(input.trail);
	free(input.known);
	free(input.suspect);
}

void ash_merge_finish(struct ash_merge *merge, struct ash_buf *out)
{
	ash_builder_finish_merged(merge->builder, out);
}
