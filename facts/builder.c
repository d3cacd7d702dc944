/* Collecting rows: interning strings, files and entities; canonical.c puts them in order. */
#include "facts/builder.h"

#include <stdlib.h>
#include <string.h>

#include "facts/builder_state.h"

struct ash_builder *ash_builder_new(void)
{
	struct ash_builder *builder = ash_calloc(1, sizeof *builder);

	for (int i = 0; i < ASH_N_RELATIONS; i++)
		ash_layout_init(&builder->layouts[i], (enum ash_relation)i);
	ash_builder_string(builder, "", 0);
	return builder;
}

void ash_builder_free(struct ash_builder *builder)
{
	if (!builder)
		return;
	ash_map_release(&builder->strings);
	ash_map_release(&builder->file_ids);
	ash_map_release(&builder->entity_ids);
	ash_vec_release(&builder->files);
	ash_vec_release(&builder->entities);
	for (int i = 0; i < ASH_N_RELATIONS; i++)
		free(builder->rows[i].words);
	free(builder);
}

/* The pool is NUL-terminated strings, so none may hold a NUL itself. */
static uint32_t string_without_nul(struct ash_builder *builder, const char *text, size_t n)
{
	char *copy = ash_malloc(n);
	uint32_t id;

	for (size_t i = 0; i < n; i++)
		copy[i] = (char)(text[i] ? text[i] : '?');
	id = ash_builder_string(builder, copy, n);
	free(copy);
	return id;
}

uint32_t ash_builder_string(struct ash_builder *builder, const char *text, size_t n)
{
	struct ash_map *strings = &builder->strings;

	if (n && memchr(text, '\0', n))
		return string_without_nul(builder, text, n);
	return *ash_map_put(strings, n ? text : "", n, strings->n, NULL);
}

static const char *text_of(const struct ash_builder *builder, uint32_t string)
{
	return ash_map_key(&builder->strings, string, NULL);
}

static int compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

/* Which row's metrics stay: known ones, then the smaller; so the order of adding is no matter. */
static int compare_metrics(const struct ash_file *a, const struct ash_file *b)
{
	int order = compare_numbers(!a->content, !b->content);

	if (!order)
		order = compare_numbers(!a->lines, !b->lines);
	if (!order)
		order = compare_numbers(a->content, b->content);
	if (!order)
		order = compare_numbers(a->lines, b->lines);
	if (!order)
		order = compare_numbers(a->code_lines, b->code_lines);
	if (!order)
		order = compare_numbers(a->comment_lines, b->comment_lines);
	return order;
}

uint32_t ash_builder_file(struct ash_builder *builder, const struct ash_file *row)
{
	bool inserted;
	uint32_t id = *ash_map_put_u64(&builder->file_ids, row->path, (uint32_t)builder->files.n,
				       &inserted);
	struct ash_file *known;
	uint32_t flags;

	if (inserted) {
		ash_vec_push(&builder->files, *row);
		return id;
	}
	known = &builder->files.v[id];
	flags = known->flags | row->flags;
	if (compare_metrics(row, known) < 0)
		*known = *row;
	known->flags = flags;
	return id;
}

static int compare_texts(const struct ash_builder *builder, uint32_t a, uint32_t b)
{
	return a == b ? 0 : strcmp(text_of(builder, a), text_of(builder, b));
}

/* Provisional ids say nothing of order: parents compare by their keys. */
static int compare_parents(const struct ash_builder *builder, uint32_t a, uint32_t b)
{
	if (a == b)
		return 0;
	if (a == ASH_NONE || b == ASH_NONE)
		return a == ASH_NONE ? 1 : -1;
	return compare_numbers(builder->entities.v[a].key, builder->entities.v[b].key);
}

static int compare_entities(const struct ash_builder *builder, const struct ash_entity *a,
			    const struct ash_entity *b)
{
	int order = compare_numbers(a->kind, b->kind);

	if (!order)
		order = compare_numbers(a->linkage, b->linkage);
	if (!order)
		order = compare_texts(builder, a->name, b->name);
	if (!order)
		order = compare_texts(builder, a->qualified_name, b->qualified_name);
	if (!order)
		order = compare_texts(builder, a->linkage_name, b->linkage_name);
	if (!order)
		order = compare_parents(builder, a->parent, b->parent);
	if (!order)
		order = compare_numbers(a->flags, b->flags);
	return order;
}

uint32_t ash_builder_entity(struct ash_builder *builder, const struct ash_entity *row)
{
	bool inserted;
	uint32_t id = *ash_map_put_u64(&builder->entity_ids, row->key,
				       (uint32_t)builder->entities.n, &inserted);

	if (inserted)
		ash_vec_push(&builder->entities, *row);
	else if (compare_entities(builder, row, &builder->entities.v[id]) < 0)
		builder->entities.v[id] = *row;
	return id;
}

void ash_builder_add(struct ash_builder *builder, enum ash_relation relation, const void *row)
{
	struct ash_builder_rows *rows = &builder->rows[relation];
	size_t n_words = builder->layouts[relation].n_words;

	if (rows->n == rows->capacity) {
		rows->capacity = rows->n ? rows->n * 2 : 64;
		rows->words =
			ash_realloc(rows->words, rows->capacity * n_words * sizeof *rows->words);
	}
	memcpy(rows->words + rows->n++ * n_words, row, n_words * sizeof *rows->words);
}
