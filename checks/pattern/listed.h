/*
 * Lists of anything: containers of C that hold void pointers, in nodes or behind functions. What is
 * taken out of one that a field holds, and used as a struct that is put into it elsewhere, is an
 * element of that field; who hands both to a function inserts or erases.
 *
 *   for (n = s->list; n; n = n->next) ((struct gauge *)n->data)->level(...);
 *   struct gauge *g = vec_at(s->list, i);
 *   vec_push(s->list, g);
 *   s->list->push(s->list, g);
 */
#ifndef ASHLAR_CHECKS_PATTERN_LISTED_H
#define ASHLAR_CHECKS_PATTERN_LISTED_H

#include "checks/pattern/call_rows.h"
#include "checks/pattern/regrown.h"
#include "facts/row_order.h"

#define ASH_STRUCT_COLUMN(type, name, doc) ash_ctype_##type name;
struct ash_c_value {
	ASH_VALUE_COLUMNS(ASH_STRUCT_COLUMN, value)
};

struct ash_c_listed {
	const struct ash_view *view;
	const struct ash_c_words *words;
	uint32_t *kept;                 /* by field: the record in its list, or ASH_NONE */
	uint8_t *is_void;               /* by field and function: holds or gives anything */
	struct ash_row_order arguments; /* by function */
	struct ash_call_rows indirect_calls;
};

/* In the arena. Marks the fields as walked along, in `words`. */
void ash_c_listed_find(struct ash_arena *arena, const struct ash_view *view,
		       struct ash_c_words *words, struct ash_c_listed *listed);
/* Tells a value that is an element of a list as one of the field with the list. */
void ash_c_listed_value(const struct ash_c_listed *listed, uint32_t function,
			struct ash_c_value *v);
/* Adds a row for each that is put in or taken out to what is told of `write`. In the arena. */
void ash_c_listed_add(struct ash_arena *arena, const struct ash_c_listed *listed,
		      struct ash_writes *rows);

#endif
