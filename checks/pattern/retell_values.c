/* What C's functions do with values; see retell.h. */
#include "checks/pattern/retell.h"

#include <string.h>

#include "checks/pattern/call_rows.h"

#define STRUCT_COLUMN(type, name, doc) ash_ctype_##type name;
struct value {
	ASH_VALUE_COLUMNS(STRUCT_COLUMN, value)
};

struct retelling {
	struct ash_arena *arena;
	const struct ash_view *view;
	const struct ash_c_words *words;
	struct ash_call_rows first_arguments, indirect_calls;
};

/* ---- a value ---- */

/* Is it the object whose method the function is? */
static bool is_object(const struct ash_c_words *words, uint32_t function, const struct value *v)
{
	if (v->value_origin == ASH_ORIGIN_PARAMETER)
		return v->value_position == 0 && ash_c_is(words, function, ASH_C_THIS);
	return v->value_origin == ASH_ORIGIN_NEW && v->value_entity != ASH_NONE &&
	       function != ASH_NONE && words->made[function] == v->value_entity;
}

static void retell_value(const struct ash_c_words *words, uint32_t function, struct value *v)
{
	if (is_object(words, function, v))
		v->value_origin = ASH_ORIGIN_THIS;
	else if (v->value_origin == ASH_ORIGIN_PARAMETER && v->value_position > 0 &&
		 ash_c_is(words, function, ASH_C_THIS))
		v->value_position--;
	if (ash_c_is(words, v->value_through, ASH_C_BARE))
		v->value_through = ASH_NONE;
	if (ash_c_is(words, v->value_field, ASH_C_BARE)) {
		v->value_field = v->value_through;
		v->value_through = ASH_NONE;
	} else {
		v->value_field = ash_c_field(words, v->value_field);
	}
}

/* The same for the columns of a row that begin with this one. */
static void retell_columns(const struct ash_c_words *words, uint32_t function, void *columns)
{
	struct value v;

	memcpy(&v, columns, sizeof v);
	retell_value(words, function, &v);
	memcpy(columns, &v, sizeof v);
}

#define COLUMNS(row, first) ((char *)(row) + offsetof(__typeof__(*(row)), first))

/* ---- calls and their arguments ---- */

static const struct ash_call *indirect_call_of(const struct retelling *r,
					       const struct ash_argument *a)
{
	const struct ash_call_row wanted = {a->function, a->order, a->file, a->line, 0};
	uint32_t row =
		a->callee == ASH_NONE ? ash_call_rows_find(&r->indirect_calls, &wanted) : ASH_NONE;

	return row == ASH_NONE ? NULL : &r->view->calls[row];
}

/* Arguments do not say through which pointer the function was called; what a method is called on is
 * none of them. */
static uint32_t retell_arguments(const struct retelling *r, struct ash_argument *rows)
{
	const struct ash_view *view = r->view;
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_arguments; i++) {
		struct ash_argument *a = &rows[n];
		const struct ash_call *call = indirect_call_of(r, &view->arguments[i]);

		*a = view->arguments[i];
		if (call)
			a->callee = ash_c_field(r->words, call->callee);
		if (ash_c_is(r->words, a->callee, ASH_C_CALLED_ON)) {
			if (a->position == 0)
				continue;
			a->position--;
		}
		retell_columns(r->words, a->function, COLUMNS(a, value_origin));
		n++;
	}
	return n;
}

/* Which argument is what the method is called on; NULL: none. */
static const struct ash_argument *called_on(const struct retelling *r, const struct ash_call *c)
{
	const struct ash_call_row wanted = {c->function, c->order, c->file, c->line, 0};
	uint32_t row = ash_call_rows_find(&r->first_arguments, &wanted);
	const struct ash_argument *a = row == ASH_NONE ? NULL : &r->view->arguments[row];
	uint32_t slot = ash_c_field(r->words, c->callee);

	if (!a)
		return NULL;
	if (a->callee != ASH_NONE)
		return ash_c_is(r->words, a->callee, ASH_C_THIS) ? a : NULL;
	return c->flags & ASH_CALL_INDIRECT && ash_c_is(r->words, slot, ASH_C_OPERATION) &&
			       !ash_c_is(r->words, slot, ASH_C_SELFLESS)
		       ? a
		       : NULL;
}

static void retell_call(const struct retelling *r, struct ash_call *c)
{
	const struct ash_argument *a = called_on(r, c);
	uint32_t slot = ash_c_field(r->words, c->callee);
	bool dispatched = ash_c_is(r->words, slot, ASH_C_OPERATION);

	if (c->callee != ASH_NONE && r->words->dispatch[c->callee] != ASH_NONE) {
		slot = r->words->dispatch[c->callee];
		dispatched = true;
	}
	c->callee = slot;
	if (dispatched)
		c->flags = (c->flags & ~(uint32_t)ASH_CALL_INDIRECT) | ASH_CALL_VIRTUAL;
	if (a)
		memcpy(COLUMNS(c, receiver_origin),
		       (const char *)a + offsetof(struct ash_argument, value_origin),
		       sizeof(struct value));
	retell_columns(r->words, c->function, COLUMNS(c, receiver_origin));
}

static uint32_t retell_calls(const struct retelling *r, struct ash_call *rows)
{
	const struct ash_view *view = r->view;
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_calls; i++) {
		uint32_t function = view->calls[i].function;

		if (function != ASH_NONE && r->words->dispatch[function] != ASH_NONE)
			continue; /* it is the operation itself */
		rows[n] = view->calls[i];
		retell_call(r, &rows[n++]);
	}
	return n;
}

/* ---- writes and results ---- */

/* Into what is walked along, by what the caller gives, always. */
static bool is_linked(const struct retelling *r, const struct ash_write *w)
{
	return !(w->flags & (ASH_WRITE_CONDITIONAL | ASH_WRITE_LOOP)) &&
	       ash_c_is(r->words, w->target_field, ASH_C_MANY) &&
	       w->target_origin == ASH_ORIGIN_PARAMETER && w->target_position == 0 &&
	       ash_c_is(r->words, w->function, ASH_C_THIS) && w->source_position > 0;
}

/* Containers are written by hand. */
static uint32_t how_written(const struct retelling *r, const struct ash_write *w)
{
	bool element = w->target_how & ASH_VALUE_ELEMENT;

	if (w->how != ASH_WRITE_ASSIGN)
		return w->how;
	if (element && w->source_origin == ASH_ORIGIN_NULL)
		return ASH_WRITE_ERASE;
	if (w->source_origin != ASH_ORIGIN_PARAMETER || w->source_field != ASH_NONE)
		return w->how;
	if (element && (w->source_position > 0 || !ash_c_is(r->words, w->function, ASH_C_THIS)))
		return ASH_WRITE_INSERT;
	return is_linked(r, w) ? ASH_WRITE_INSERT : w->how;
}

static uint32_t retell_writes(const struct retelling *r, struct ash_write *rows)
{
	const struct ash_view *view = r->view;
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_writes; i++) {
		struct ash_write *w = &rows[n];

		*w = view->writes[i];
		if (ash_c_is(r->words, ash_c_field(r->words, w->target_field), ASH_C_SLOT))
			continue; /* says what the object is */
		w->how = how_written(r, w);
		retell_columns(r->words, w->function, COLUMNS(w, target_origin));
		retell_columns(r->words, w->function, COLUMNS(w, source_origin));
		n++;
	}
	return n;
}

static uint32_t retell_results(const struct retelling *r, struct ash_result *rows)
{
	const struct ash_view *view = r->view;

	for (uint32_t i = 0; i < view->n_results; i++) {
		rows[i] = view->results[i];
		retell_columns(r->words, rows[i].function, COLUMNS(&rows[i], value_origin));
	}
	return view->n_results;
}

bool ash_c_retell_values(struct ash_sql *sql, const struct ash_view *view,
			 const struct ash_c_words *words, struct ash_sql_error *error)
{
	struct ash_arena *arena = ash_sql_arena(sql);
	const struct retelling r = {.arena = arena,
				    .view = view,
				    .words = words,
				    .first_arguments = ash_call_rows_first_argument(arena, view),
				    .indirect_calls = ash_call_rows_indirect(arena, view)};
	struct ash_argument *arguments =
		ash_arena_array(arena, (size_t)view->n_arguments + 1, sizeof *arguments);
	struct ash_call *calls = ash_arena_array(arena, (size_t)view->n_calls + 1, sizeof *calls);
	struct ash_write *writes =
		ash_arena_array(arena, (size_t)view->n_writes + 1, sizeof *writes);
	struct ash_result *results =
		ash_arena_array(arena, (size_t)view->n_results + 1, sizeof *results);
	uint32_t n_arguments = retell_arguments(&r, arguments), n_calls = retell_calls(&r, calls);
	uint32_t n_writes = retell_writes(&r, writes), n_results = retell_results(&r, results);

	return ash_sql_retell(sql, ASH_RELATION_argument, arguments, n_arguments, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_call, calls, n_calls, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_write, writes, n_writes, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_result, results, n_results, error) == 0;
}
