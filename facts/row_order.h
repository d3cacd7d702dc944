/* Rows by the value of one of their columns: an index over rows that stay where they are. */
#ifndef ASHLAR_FACTS_ROW_ORDER_H
#define ASHLAR_FACTS_ROW_ORDER_H

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

#endif
