/* Rows of calls by function and number: facts number the calls of each function. */
#ifndef ASHLAR_CHECKS_PATTERN_CALL_ROWS_H
#define ASHLAR_CHECKS_PATTERN_CALL_ROWS_H

#include "facts/base/arena.h"
#include "facts/facts.h"

struct ash_call_row {
	uint32_t function, order, file, line;
	uint32_t row; /* of the relation it is about */
};
struct ash_call_rows {
	struct ash_call_row *v;
	size_t n;
};

/* In the arena: calls through pointers that say which; first arguments. Only those of functions. */
struct ash_call_rows ash_call_rows_indirect(struct ash_arena *arena, const struct ash_view *view);
struct ash_call_rows ash_call_rows_first_argument(struct ash_arena *arena,
						  const struct ash_view *view);
/* The row of that call, or ASH_NONE. A function that units see in several ways has several calls of
 * one number: the one that stands in the same line is meant, else the first. */
uint32_t ash_call_rows_find(const struct ash_call_rows *rows, const struct ash_call_row *wanted);

#endif
