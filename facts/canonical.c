/* Sorting and renumbering; see canonical.h. The order of the steps is that of their needs. */
#include "facts/canonical.h"

#include <stdlib.h>
#include <string.h>

#include "facts/entity_parents.h"

static const char *text_of(const struct ash_builder *builder, uint32_t string)
{
	return ash_map_key(&builder->strings, string, NULL);
}

static int compare_strings(const void *context, uint32_t a, uint32_t b)
{
	return strcmp(text_of(context, a), text_of(context, b));
}

static int compare_paths(const void *context, uint32_t a, uint32_t b)
{
	const struct ash_builder *builder = context;

	return compare_strings(builder, builder->files.v[a].path, builder->files.v[b].path);
}

/* A reference nobody handed out (the caller's mistake) refers to nothing. */
static uint32_t translate(const struct ash_canonical *c, enum ash_column_type type, uint32_t value)
{
	switch (type) {
	case ASH_COLUMN_STRING:
		return value < c->builder->strings.n ? c->strings[value] : 0;
	case ASH_COLUMN_FILE:
		return value < c->builder->files.n ? c->files[value] : ASH_NONE;
	case ASH_COLUMN_ENTITY:
		return value < c->builder->entities.n ? c->entities[value] : ASH_NONE;
	default: /* an enum */
		return value < ash_enum_count(type) ? value : 0;
	}
}

static void translate_row(const struct ash_canonical *c, const struct ash_layout *layout,
			  uint32_t *words)
{
	for (uint32_t i = 0; i < layout->n_references; i++) {
		const struct ash_layout_reference *reference = &layout->references[i];
		uint32_t *word = &words[reference->word];

		if (!reference->enum_count || *word >= reference->enum_count)
			*word = translate(c, reference->type, *word);
	}
}

/* What the rows refer to, by provisional id. */
struct used {
	const struct ash_builder *builder;
	bool *strings, *entities;
};

static void mark_entity(const struct used *used, uint32_t id);

static void mark_row(const struct used *used, enum ash_relation relation, const uint32_t *words)
{
	const struct ash_layout *layout = &used->builder->layouts[relation];

	for (uint32_t i = 0; i < layout->n_references; i++) {
		uint32_t id = words[layout->references[i].word];

		if (layout->references[i].type == ASH_COLUMN_STRING &&
		    id < used->builder->strings.n)
			used->strings[id] = true;
		else if (layout->references[i].type == ASH_COLUMN_ENTITY)
			mark_entity(used, id);
	}
}

/* The entity and its parents, with their strings; ends at the first that is marked already. */
static void mark_entity(const struct used *used, uint32_t id)
{
	while (id < used->builder->entities.n && !used->entities[id]) {
		const struct ash_entity *row = &used->builder->entities.v[id];

		used->entities[id] = true;
		used->strings[row->name] = true;
		used->strings[row->qualified_name] = true;
		used->strings[row->linkage_name] = true;
		id = row->parent;
	}
}

/* Strings of rows that lost against a smaller one are not used; what goes in is free()d after. */
static struct used find_used(const struct ash_builder *b)
{
	struct used used = {b, ash_calloc(b->strings.n, sizeof(bool)),
			    ash_calloc(b->entities.n, sizeof(bool))};

	used.strings[0] = true;
	for (size_t i = 0; i < b->files.n; i++)
		mark_row(&used, ASH_RELATION_file, (const uint32_t *)&b->files.v[i]);
	for (int relation = 0; relation < ASH_N_RELATIONS; relation++) {
		const struct ash_builder_rows *rows = &b->rows[relation];
		size_t n_words = b->layouts[relation].n_words;

		for (size_t i = 0; i < rows->n; i++)
			mark_row(&used, (enum ash_relation)relation, rows->words + i * n_words);
	}
	return used;
}

/* Provides the pool and the translation of STRING columns. */
static void order_strings(struct ash_canonical *c, const bool *used)
{
	const struct ash_builder *b = c->builder;
	struct ash_sort_item *items = ash_calloc(b->strings.n, sizeof *items);
	uint32_t n = 0;

	for (uint32_t i = 0; i < b->strings.n; i++)
		if (used[i])
			items[n++] = (struct ash_sort_item){ash_sort_text_key(text_of(b, i)), i};
	ash_sort(items, n, compare_strings, b);
	c->strings = ash_calloc(b->strings.n, sizeof *c->strings);
	for (uint32_t i = 0; i < n; i++) {
		size_t length;
		const char *text = ash_map_key(&b->strings, items[i].index, &length);

		c->strings[items[i].index] = (uint32_t)c->pool.size;
		ash_buf_add(&c->pool, text, length + 1);
	}
	if (c->pool.size > UINT32_MAX) /* more than a column can address */
		ash_malloc(SIZE_MAX);
	free(items);
}

/* Provides the translation of FILE columns and the rows, in the order of paths. */
static void order_files(struct ash_canonical *c)
{
	const struct ash_builder *b = c->builder;
	uint32_t n = (uint32_t)b->files.n;
	struct ash_sort_item *items = ash_calloc(n, sizeof *items);

	for (uint32_t i = 0; i < n; i++)
		items[i] = (struct ash_sort_item){ash_sort_text_key(text_of(b, b->files.v[i].path)),
						  i};
	ash_sort(items, n, compare_paths, b);
	c->files = ash_calloc(n, sizeof *c->files);
	c->file_rows = ash_calloc(n, sizeof *c->file_rows);
	for (uint32_t i = 0; i < n; i++) {
		c->files[items[i].index] = i;
		c->file_rows[i] = b->files.v[items[i].index];
		translate_row(c, &b->layouts[ASH_RELATION_file], (uint32_t *)&c->file_rows[i]);
	}
	free(items);
}

/* The same for ENTITY columns, in the order of keys; circles of parents are cut. */
static void order_entities(struct ash_canonical *c, const bool *used)
{
	const struct ash_builder *b = c->builder;
	uint32_t n = 0, cut;
	struct ash_sort_item *items = ash_calloc(b->entities.n, sizeof *items);

	for (uint32_t i = 0; i < b->entities.n; i++)
		if (used[i])
			items[n++] = (struct ash_sort_item){b->entities.v[i].key, i};
	ash_sort(items, n, NULL, NULL);
	c->n_entities = n;
	c->entities = ash_malloc(b->entities.n * sizeof *c->entities);
	memset(c->entities, 0xff, b->entities.n * sizeof *c->entities); /* ASH_NONE */
	c->entity_sources = ash_calloc(n, sizeof *c->entity_sources);
	for (uint32_t i = 0; i < n; i++) {
		c->entity_sources[i] = items[i].index;
		c->entities[items[i].index] = i;
	}
	c->entity_rows = ash_calloc(n, sizeof *c->entity_rows);
	for (uint32_t i = 0; i < n; i++) {
		c->entity_rows[i] = b->entities.v[items[i].index];
		translate_row(c, &b->layouts[ASH_RELATION_entity], (uint32_t *)&c->entity_rows[i]);
	}
	while ((cut = ash_entity_parent_cycle(c->entity_rows, n)) != ASH_NONE)
		c->entity_rows[cut].parent = ASH_NONE;
	free(items);
}

/*
 * The first three words of a row (place, mostly) in one key: 16, 24 and 24 bits. A word too large
 * for its bits fills the rest with ones, so that the tie falls to the comparison.
 */
static uint64_t row_key(const struct ash_layout *layout, const uint32_t *words)
{
	uint32_t first = words[layout->order[0]];
	uint32_t second = words[layout->order[1]];
	uint32_t third = words[layout->order[2]];

	if (first >= 0xffff)
		return UINT64_MAX;
	if (second >= 0xffffff)
		return (uint64_t)first << 48 | 0xffffffffffff;
	return (uint64_t)first << 48 | (uint64_t)second << 24 |
	       (third < 0xffffff ? third : 0xffffff);
}

struct row_order {
	const struct ash_layout *layout;
	const uint32_t *words;
};

static int compare_rows(const void *context, uint32_t a, uint32_t b)
{
	const struct row_order *order = context;
	size_t n_words = order->layout->n_words;

	return ash_layout_compare(order->layout, order->words + a * n_words,
				  order->words + b * n_words);
}

/* Copies the rows in the order of the items, each distinct row once. */
static void take_distinct(struct ash_canonical_rows *sorted, const struct row_order *order,
			  uint32_t n)
{
	size_t n_words = order->layout->n_words;

	sorted->words = ash_malloc(n * n_words * sizeof *sorted->words);
	for (uint32_t i = 0; i < n; i++) {
		const uint32_t *row = order->words + sorted->items[i].index * n_words;
		uint32_t *to = sorted->words + sorted->n * n_words;

		if (sorted->n && memcmp(to - n_words, row, n_words * sizeof *row) == 0)
			continue;
		memcpy(to, row, n_words * sizeof *row);
		sorted->items[sorted->n++] = sorted->items[i];
	}
}

static void order_rows(struct ash_canonical *c, enum ash_relation relation)
{
	const struct ash_builder_rows *rows = &c->builder->rows[relation];
	const struct ash_layout *layout = &c->builder->layouts[relation];
	struct ash_canonical_rows *sorted = &c->rows[relation];
	size_t size_bytes = (size_t)rows->n * layout->n_words * sizeof *rows->words;
	uint32_t *words;
	struct row_order order;

	if (!rows->n)
		return;
	words = ash_malloc(size_bytes);
	memcpy(words, rows->words, size_bytes);
	sorted->items = ash_calloc(rows->n, sizeof *sorted->items);
	for (uint32_t i = 0; i < rows->n; i++) {
		uint32_t *row = words + (size_t)i * layout->n_words;

		translate_row(c, layout, row);
		sorted->items[i] = (struct ash_sort_item){row_key(layout, row), i};
	}
	order = (struct row_order){layout, words};
	ash_sort(sorted->items, rows->n, compare_rows, &order);
	take_distinct(sorted, &order, rows->n);
	free(words);
}

void ash_canonical_init(struct ash_canonical *canonical, const struct ash_builder *builder)
{
	struct used used = find_used(builder);

	*canonical = (struct ash_canonical){.builder = builder};
	order_strings(canonical, used.strings);
	order_files(canonical);
	order_entities(canonical, used.entities);
	free(used.strings);
	free(used.entities);
	for (int relation = 0; relation < ASH_N_RELATIONS; relation++)
		order_rows(canonical, (enum ash_relation)relation);
}

void ash_canonical_release(struct ash_canonical *canonical)
{
	ash_buf_release(&canonical->pool);
	free(canonical->strings);
	free(canonical->files);
	free(canonical->entities);
	free(canonical->file_rows);
	free(canonical->entity_rows);
	free(canonical->entity_sources);
	for (int i = 0; i < ASH_N_RELATIONS; i++) {
		free(canonical->rows[i].words);
		free(canonical->rows[i].items);
	}
}

struct ash_content ash_canonical_content(const struct ash_canonical *canonical)
{
	struct ash_content content = {.pool = canonical->pool.data,
				      .pool_size = (uint32_t)canonical->pool.size};

	for (int i = 0; i < ASH_N_RELATIONS; i++) {
		content.relations[i].rows = canonical->rows[i].words;
		content.relations[i].n = canonical->rows[i].n;
	}
	content.relations[ASH_RELATION_file].rows = canonical->file_rows;
	content.relations[ASH_RELATION_file].n = (uint32_t)canonical->builder->files.n;
	content.relations[ASH_RELATION_entity].rows = canonical->entity_rows;
	content.relations[ASH_RELATION_entity].n = canonical->n_entities;
	return content;
}
