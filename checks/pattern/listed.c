/* Lists of anything; see listed.h. */
#include "checks/pattern/listed.h"

#include <string.h>

#include "checks/arena_vec.h"

static const struct ash_c_value *value_of(const struct ash_argument *a)
{
	return (const void *)((const char *)a + offsetof(struct ash_argument, value_origin));
}

/* The field with the function that was called with this argument, or ASH_NONE. */
static uint32_t slot_called_with(const struct ash_c_listed *l, const struct ash_argument *a)
{
	const struct ash_call_row wanted = {a->function, a->order, a->file, a->line, 0};
	uint32_t row = ash_call_rows_find(&l->indirect_calls, &wanted);

	return row == ASH_NONE ? ASH_NONE : l->view->calls[row].callee;
}

/* Is this the call of a function, or through a field, that gives anything? */
static bool gives_anything(const struct ash_c_listed *l, const struct ash_argument *a)
{
	uint32_t callee = a->callee == ASH_NONE ? slot_called_with(l, a) : a->callee;

	return callee != ASH_NONE && l->is_void[callee];
}

/* The argument with the list that the function was called with which gave the value, if it was. */
static const struct ash_argument *taken_from(const struct ash_c_listed *l, uint32_t function,
					     const struct ash_c_value *v)
{
	if (v->value_origin != ASH_ORIGIN_CALL || v->value_field != ASH_NONE ||
	    function == ASH_NONE || (v->value_entity != ASH_NONE && !l->is_void[v->value_entity]))
		return NULL;
	for (uint32_t i = l->arguments.first[function]; i < l->arguments.first[function + 1]; i++) {
		const struct ash_argument *a = &l->view->arguments[l->arguments.rows[i]];

		if (a->order == v->value_position && a->callee == v->value_entity &&
		    a->value_field != ASH_NONE && a->value_record != ASH_NONE &&
		    gives_anything(l, a))
			return a;
	}
	return NULL;
}

/* The field whose list the value is an element of, or ASH_NONE. */
static uint32_t list_of(const struct ash_c_listed *l, uint32_t function,
			const struct ash_c_value *v)
{
	const struct ash_argument *list;

	if (v->value_record == ASH_NONE)
		return ASH_NONE;
	if (v->value_field != ASH_NONE && l->is_void[v->value_field])
		return v->value_through;
	list = taken_from(l, function, v);
	return list ? list->value_field : ASH_NONE;
}

/* Is this one put into it, or taken out, by that call? */
static bool is_handed(const struct ash_c_listed *l, const struct ash_argument *list,
		      const struct ash_argument *one)
{
	return one->value_field == ASH_NONE && one->value_record != ASH_NONE &&
	       ash_c_outer(l->words, one->value_record) == l->kept[list->value_field] &&
	       (one->value_origin == ASH_ORIGIN_PARAMETER || one->value_origin == ASH_ORIGIN_NEW ||
		one->value_origin == ASH_ORIGIN_CALL || one->value_origin == ASH_ORIGIN_GLOBAL) &&
	       (one->callee != ASH_NONE || one->order == list->order);
}

/* ---- which fields have one ---- */

static void look(struct ash_c_listed *l, uint32_t function, const struct ash_c_value *v)
{
	uint32_t list = list_of(l, function, v);

	if (list != ASH_NONE && l->kept[list] == ASH_NONE)
		l->kept[list] = ash_c_outer(l->words, v->value_record);
}

/* Of those that are looked into only those into which such things are put. */
static void confirm(struct ash_c_listed *l, uint8_t *seen)
{
	for (uint32_t i = 0; i < l->view->n_arguments; i++) {
		const struct ash_argument *list = &l->view->arguments[i];

		if (list->value_field == ASH_NONE || list->function == ASH_NONE ||
		    l->kept[list->value_field] == ASH_NONE)
			continue;
		for (uint32_t k = l->arguments.first[list->function];
		     k < l->arguments.first[list->function + 1]; k++)
			seen[list->value_field] |=
				is_handed(l, list, &l->view->arguments[l->arguments.rows[k]]);
	}
}

static void find_void(const struct ash_view *view, uint8_t *is_void)
{
	static const char gives_void[] = "void *(*)(";

	for (uint32_t i = 0; i < view->n_fields; i++)
		if (view->fields[i].flags & ASH_FIELD_FUNCTION_POINTER &&
		    strncmp(ash_text(view, view->fields[i].type), gives_void, sizeof gives_void - 1) == 0)
			is_void[view->fields[i].entity] = 1;
	for (uint32_t i = 0; i < view->n_holds; i++)
		if (view->holds[i].position == 0 && view->holds[i].how == ASH_HOLD_VOID_POINTER &&
		    view->holds[i].owner != ASH_NONE)
			is_void[view->holds[i].owner] = 1;
}

void ash_c_listed_find(struct ash_arena *arena, const struct ash_view *view,
		       struct ash_c_words *words, struct ash_c_listed *listed)
{
	size_t n = (size_t)view->n_entities + 1;
	uint8_t *seen = ash_arena_array(arena, n, 1);

	*listed = (struct ash_c_listed){.view = view,
					.words = words,
					.kept = ash_arena_array(arena, n, sizeof(uint32_t)),
					.is_void = ash_arena_array(arena, n, 1)};
	memset(listed->kept, 0xff, n * sizeof(uint32_t));
	listed->arguments = ASH_ROWS_BY(arena, view->arguments, ash_argument, function,
					view->n_arguments, view->n_entities);
	listed->indirect_calls = ash_call_rows_indirect(arena, view);
	find_void(view, listed->is_void);
	for (uint32_t i = 0; i < view->n_calls; i++)
		look(listed, view->calls[i].function,
		     (const void *)&view->calls[i].receiver_origin);
	for (uint32_t i = 0; i < view->n_arguments; i++)
		if (view->arguments[i].position == 0)
			look(listed, view->arguments[i].function, value_of(&view->arguments[i]));
	confirm(listed, seen);
	for (uint32_t i = 0; i < view->n_entities; i++) {
		if (!seen[i])
			listed->kept[i] = ASH_NONE;
		else
			words->of[i] |= ASH_C_MANY;
	}
}

/* ---- what is told of them ---- */

void ash_c_listed_value(const struct ash_c_listed *l, uint32_t function, struct ash_c_value *v)
{
	uint32_t list = list_of(l, function, v), record = v->value_record;

	if (list == ASH_NONE || l->kept[list] != ash_c_outer(l->words, record))
		return;
	if (v->value_origin == ASH_ORIGIN_CALL) {
		*v = *value_of(taken_from(l, function, v));
	} else {
		v->value_field = list;
		v->value_through = ASH_NONE;
	}
	v->value_record = record;
	v->value_how |= ASH_VALUE_ELEMENT;
}

/* Does it give memory back, or count one less, and make nothing? */
static bool takes_out(const struct ash_c_listed *l, const struct ash_row_order *writes,
		      uint32_t function)
{
	for (uint32_t i = writes->first[function]; i < writes->first[function + 1]; i++) {
		const struct ash_write *w = &l->view->writes[writes->rows[i]];

		if (w->how == ASH_WRITE_RELEASE || w->flags & ASH_WRITE_DOWN)
			return true;
	}
	return false;
}

static void add_one(struct ash_arena *arena, const struct ash_c_listed *l,
		    const struct ash_row_order *writes, const struct ash_argument *list,
		    const struct ash_argument *one, struct ash_writes *rows)
{
	uint32_t callee = list->callee == ASH_NONE ? ash_c_callee(l->words, slot_called_with(l, list))
						   : list->callee;
	struct ash_write w = {.file = one->file,
			      .line = one->line,
			      .column = one->column,
			      .function = one->function};

	memcpy(&w.target_origin, value_of(list), sizeof(struct ash_c_value));
	memcpy(&w.source_origin, value_of(one), sizeof(struct ash_c_value));
	w.how = callee != ASH_NONE && takes_out(l, writes, callee) ? ASH_WRITE_ERASE : ASH_WRITE_INSERT;
	w.target_how = 0;
	ash_arena_push(arena, rows, w);
}

void ash_c_listed_add(struct ash_arena *arena, const struct ash_c_listed *l,
		      struct ash_writes *rows)
{
	const struct ash_row_order writes = ASH_ROWS_BY(arena, l->view->writes, ash_write, function,
							l->view->n_writes, l->view->n_entities);

	for (uint32_t i = 0; i < l->view->n_arguments; i++) {
		const struct ash_argument *list = &l->view->arguments[i];

		if (list->value_field == ASH_NONE || list->function == ASH_NONE ||
		    l->kept[list->value_field] == ASH_NONE)
			continue;
		for (uint32_t k = l->arguments.first[list->function];
		     k < l->arguments.first[list->function + 1]; k++) {
			const struct ash_argument *one = &l->view->arguments[l->arguments.rows[k]];

			if (is_handed(l, list, one) && (one->order == list->order ||
							one->value_origin == ASH_ORIGIN_PARAMETER))
				add_one(arena, l, &writes, list, one, rows);
		}
	}
}
