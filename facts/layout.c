/* Rows as words; see layout.h. */
#include "facts/layout.h"

#define FITS(row, array, columns)                                                                  \
	_Static_assert(sizeof(struct ash_##row) <= ASH_LAYOUT_WORDS * sizeof(uint32_t),            \
		       #row " is too long");
ASH_RELATIONS(FITS)

static bool is_reference(enum ash_column_type type)
{
	return type == ASH_COLUMN_STRING || type == ASH_COLUMN_FILE || type == ASH_COLUMN_ENTITY ||
	       ash_enum_count(type) > 0;
}

static void add_column(struct ash_layout *layout, const struct ash_column *column)
{
	uint32_t word = layout->n_words;
	uint32_t n = column->size_bytes / 4;

	for (uint32_t i = 0; i < n; i++)
		layout->order[word + i] = (uint8_t)(word + n - 1 - i); /* high word first */
	layout->n_words += n;
	if (is_reference(column->type))
		layout->references[layout->n_references++] = (struct ash_layout_reference){
			word, column->type, ash_enum_count(column->type)};
}

void ash_layout_init(struct ash_layout *layout, enum ash_relation relation)
{
	const struct ash_relation_schema *schema = &ash_schema[relation];

	*layout = (struct ash_layout){0};
	for (uint32_t i = 0; i < schema->n_columns; i++)
		add_column(layout, &schema->columns[i]);
}
