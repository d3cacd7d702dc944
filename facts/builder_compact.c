/*
 * Dropping repeated rows before the end, so that a merge of ten thousand units holds the rows of
 * the program and not those of every unit. Interned ids make equal rows equal words.
 */
#include <stdlib.h>
#include <string.h>

#include "facts/builder_state.h"
#include "facts/sort.h"

struct rows {
	const uint32_t *words;
	size_t size_bytes; /* of one */
};

static const char *row_at(const struct rows *rows, uint32_t i)
{
	return (const char *)rows->words + i * rows->size_bytes;
}

static int compare_rows(const void *context, uint32_t a, uint32_t b)
{
	const struct rows *rows = context;

	return memcmp(row_at(rows, a), row_at(rows, b), rows->size_bytes);
}

/* Marks one row of each set of equal ones. */
static bool *find_distinct(const struct rows *rows, uint32_t n)
{
	struct ash_sort_item *items = ash_calloc(n, sizeof *items);
	bool *distinct = ash_calloc(n, sizeof *distinct);

	for (uint32_t i = 0; i < n; i++)
		items[i] = (struct ash_sort_item){ash_hash(row_at(rows, i), rows->size_bytes), i};
	ash_sort(items, n, compare_rows, rows);
	for (uint32_t i = 0; i < n; i++)
		distinct[items[i].index] =
			i == 0 || items[i].key != items[i - 1].key ||
			compare_rows(rows, items[i].index, items[i - 1].index) != 0;
	free(items);
	return distinct;
}

uint32_t ash_builder_compact(struct ash_builder *builder, enum ash_relation relation)
{
	struct ash_builder_rows *rows = &builder->rows[relation];
	size_t n_words = builder->layouts[relation].n_words;
	const struct rows all = {rows->words, n_words * sizeof *rows->words};
	bool *distinct = find_distinct(&all, rows->n);
	uint32_t n = 0;

	for (uint32_t i = 0; i < rows->n; i++)
		if (distinct[i])
			memmove(rows->words + n++ * n_words, rows->words + i * n_words,
				all.size_bytes);
	rows->n = n;
	free(distinct);
	return n;
}
