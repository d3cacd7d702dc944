/* Rows by the value of one of their columns: an index over rows that stay where they are. */
#ifndef ASHLAR_FACTS_ROW_ORDER_H
#define ASHLAR_FACTS_ROW_ORDER_H

#include <stddef.h>
#include <stdint.h>

#include "facts/base/arena.h"

/* A column of numbers below n_keys, or ASH_NONE, inside rows of a fixed size. */
struct ash_key_column {
	const char *bytes; /* of the first row's value */
	uint32_t stride_bytes, n_rows, n_keys;
};

/* Rows of value v: rows[first[v]] .. rows[first[v + 1]], ascending. */
struct ash_row_order {
	const uint32_t *first, *rows;
	uint32_t n_values; /* different ones that occur */
};

/* O(n_rows + n_keys); in the arena. */
void ash_row_order_make(struct ash_arena *arena, const struct ash_key_column *column,
			struct ash_row_order *order);

/* The order of an array of `struct row` by one of its columns. */
#define ASH_ROWS_BY(arena, array, row, column, n_rows, n_keys)                                     \
	ash_row_order_by((arena), (const char *)(array) + offsetof(struct row, column),            \
			 sizeof(struct row), (n_rows), (n_keys))
static inline struct ash_row_order ash_row_order_by(struct ash_arena *arena, const char *bytes,
						    uint32_t stride_bytes, uint32_t n_rows,
						    uint32_t n_keys)
{
	const struct ash_key_column column = {bytes, stride_bytes, n_rows, n_keys};
	struct ash_row_order order = {0};

	ash_row_order_make(arena, &column, &order);
	return order;
}

#endif
