/* An index by counting sort; see row_order.h. */
#include "facts/row_order.h"

#include <string.h>

static uint32_t value_at(const struct ash_key_column *column, uint32_t row)
{
	uint32_t value;

	memcpy(&value, column->bytes + (size_t)row * column->stride_bytes, sizeof value);
	return value;
}

void ash_row_order_make(struct ash_arena *arena, const struct ash_key_column *column,
			struct ash_row_order *order)
{
	uint32_t *first = ash_arena_array(arena, (size_t)column->n_keys + 2, sizeof *first);
	uint32_t *rows = ash_arena_array(arena, (size_t)column->n_rows + 1, sizeof *rows);

	for (uint32_t row = 0; row < column->n_rows; row++) {
		uint32_t value = value_at(column, row);

		if (value < column->n_keys)
			first[value + 2]++;
	}
	for (uint32_t i = 2; i < column->n_keys + 2; i++) {
		order->n_values += first[i] != 0;
		first[i] += first[i - 1];
	}
	/* first[v + 1] walks from the start of v's rows to their end, the start of the next */
	for (uint32_t row = 0; row < column->n_rows; row++) {
		uint32_t value = value_at(column, row);

		if (value < column->n_keys)
			rows[first[value + 1]++] = row;
	}
	order->first = first;
	order->rows = rows;
}
