/* What C's functions do with values; see retell.h. */
#include "checks/pattern/retell.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "checks/pattern/call_rows.h"
#include "checks/pattern/listed.h"
#include "checks/pattern/regrown.h"

struct retelling {
	struct ash_arena *arena;
	const struct ash_view *view;
	const struct ash_c_words *words;
	const struct ash_c_listed *listed;
	struct ash_call_rows first_arguments;
};

/* ---- a value ---- */

/* Is it the object whose method the function is? */
static bool is_object(const struct ash_c_words *words, uint32_t function,
		      const struct ash_c_value *v)
{
	if (v->value_origin == ASH_ORIGIN_PARAMETER)
		return v->value_position == 0 && ash_c_is(words, function, ASH_C_THIS);
	if (v->value_entity == ASH_NONE || function == ASH_NONE)
		return false;
	return ((v->value_origin == ASH_ORIGIN_NEW || v->value_origin == ASH_ORIGIN_GLOBAL) &&
		words->made[function] == v->value_entity) ||
	       (v->value_origin == ASH_ORIGIN_CALL && words->super[function] == v->value_entity);
}

static void retell_value(const struct ash_c_words *words, uint32_t function, struct ash_c_value *v)
{
	if (is_object(words, function, v))
		v->value_origin = ASH_ORIGIN_THIS;
	else if (v->value_origin == ASH_ORIGIN_PARAMETER && v->value_position > 0 &&
		 ash_c_is(words, function, ASH_C_THIS))
		v->value_position--;
	if (ash_c_is(words, v->value_through, ASH_C_BARE))
		v->value_through = ASH_NONE;
	v->value_through = ash_c_field(words, v->value_through);
	if (ash_c_is(words, v->value_field, ASH_C_BARE)) {
		v->value_field = v->value_through;
		v->value_through = ASH_NONE;
	} else {
		v->value_field = ash_c_field(words, v->value_field);
	}
}

/* The same for the columns of a row that begin with this one. */
static void retell_columns(const struct retelling *r, uint32_t function, void *columns)
{
	struct ash_c_value v;

	memcpy(&v, columns, sizeof v);
	ash_c_listed_value(r->listed, function, &v);
	retell_value(r->words, function, &v);
	memcpy(columns, &v, sizeof v);
}

#define COLUMNS(row, first) ((void *)((char *)(row) + offsetof(__typeof__(*(row)), first)))

/* ---- calls and their arguments ---- */

static const struct ash_call *indirect_call_of(const struct retelling *r,
					       const struct ash_argument *a)
{
	const struct ash_call_row wanted = {a->function, a->order, a->file, a->line, 0};
	uint32_t row = a->callee == ASH_NONE
			       ? ash_call_rows_find(&r->listed->indirect_calls, &wanted)
			       : ASH_NONE;

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
			a->callee = ash_c_callee(r->words, call->callee);
		if (ash_c_is(r->words, a->callee, ASH_C_CALLED_ON)) {
			if (a->position == 0)
				continue;
			a->position--;
		}
		retell_columns(r, a->function, COLUMNS(a, value_origin));
		n++;
	}
	return n;
}

/* Who calls another's function on itself asks the other all the same. */
static bool hands_itself(const struct retelling *r, const struct ash_call *c,
			 const struct ash_argument *first)
{
	return first->value_origin == ASH_ORIGIN_PARAMETER && first->value_position == 0 &&
	       first->value_field == ASH_NONE && c->receiver_field != ASH_NONE &&
	       !ash_c_is(r->words, c->receiver_field, ASH_C_BARE);
}

/* Is the first argument what the function is called on? */
static bool is_called_on(const struct retelling *r, const struct ash_call *c,
			 const struct ash_argument *first)
{
	uint32_t callee = ash_c_callee(r->words, c->callee);

	if (hands_itself(r, c, first))
		return false;
	if (first->callee != ASH_NONE)
		return ash_c_is(r->words, first->callee, ASH_C_THIS);
	if (!(c->flags & ASH_CALL_INDIRECT))
		return false;
	if (first->value_record == ASH_NONE && c->receiver_record != ASH_NONE &&
	    ash_c_is(r->words, callee, ASH_C_OPERATION) &&
	    r->words->classes[callee] == ash_c_outer(r->words, c->receiver_record))
		return false; /* nobody knows what that is: the table itself is asked */
	return ash_c_is(r->words, callee, ASH_C_THIS) ||
	       (ash_c_is(r->words, callee, ASH_C_OPERATION) &&
		!ash_c_is(r->words, callee, ASH_C_SELFLESS) &&
		(ash_c_is(r->words, callee, ASH_C_CALLED_ON) || first->value_record != ASH_NONE));
}

/* It replaces the receiver: the slot's own path says less. */
static void retell_receiver(const struct retelling *r, struct ash_call *c)
{
	const struct ash_call_row wanted = {c->function, c->order, c->file, c->line, 0};
	uint32_t row = ash_call_rows_find(&r->first_arguments, &wanted);

	if (row != ASH_NONE && is_called_on(r, c, &r->view->arguments[row]))
		memcpy(COLUMNS(c, receiver_origin), COLUMNS(&r->view->arguments[row], value_origin),
		       sizeof(struct ash_c_value));
	retell_columns(r, c->function, COLUMNS(c, receiver_origin));
}

static void retell_callee(const struct retelling *r, struct ash_call *c)
{
	uint32_t callee = c->callee;

	if (callee == ASH_NONE)
		return;
	c->callee = ash_c_callee(r->words, callee);
	if (r->words->dispatch[callee] != ASH_NONE)
		c->callee = r->words->dispatch[callee];
	if (r->words->plain[callee] != ASH_NONE || ash_c_is(r->words, c->callee, ASH_C_OPERATION))
		c->flags &= ~(uint32_t)ASH_CALL_INDIRECT;
	if (ash_c_is(r->words, c->callee, ASH_C_OPERATION))
		c->flags |= ASH_CALL_VIRTUAL;
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
		retell_receiver(r, &rows[n]);
		retell_callee(r, &rows[n++]);
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

/* Says what the object is, not what it has. */
static bool fills_slot(const struct ash_c_words *words, uint32_t field)
{
	uint32_t slot = ash_c_field(words, field);

	return slot != ASH_NONE &&
	       (ash_c_is(words, slot, ASH_C_SLOT) || words->plain[slot] != ASH_NONE);
}

static void retell_writes(const struct retelling *r, struct ash_writes *rows)
{
	const struct ash_view *view = r->view;
	struct ash_writes listed = {0};

	for (uint32_t i = 0; i < view->n_writes; i++) {
		struct ash_write w = view->writes[i];

		if (fills_slot(r->words, w.target_field))
			continue;
		w.how = how_written(r, &w);
		retell_columns(r, w.function, COLUMNS(&w, target_origin));
		retell_columns(r, w.function, COLUMNS(&w, source_origin));
		ash_arena_push(r->arena, rows, w);
	}
	ash_c_regrown_add(r->arena, view, r->words, rows);
	ash_c_listed_add(r->arena, r->listed, &listed);
	for (size_t i = 0; i < listed.n; i++) {
		retell_columns(r, listed.v[i].function, COLUMNS(&listed.v[i], target_origin));
		retell_columns(r, listed.v[i].function, COLUMNS(&listed.v[i], source_origin));
		ash_arena_push(r->arena, rows, listed.v[i]);
	}
}

static uint32_t retell_results(const struct retelling *r, struct ash_result *rows)
{
	const struct ash_view *view = r->view;

	for (uint32_t i = 0; i < view->n_results; i++) {
		rows[i] = view->results[i];
		retell_columns(r, rows[i].function, COLUMNS(&rows[i], value_origin));
	}
	return view->n_results;
}

bool ash_c_retell_values(struct ash_sql *sql, const struct ash_view *view,
			 const struct ash_c_words *words, const struct ash_c_listed *listed,
			 struct ash_sql_error *error)
{
	struct ash_arena *arena = ash_sql_arena(sql);
	const struct retelling r = {.arena = arena,
				    .view = view,
				    .words = words,
				    .listed = listed,
				    .first_arguments = ash_call_rows_first_argument(arena, view)};
	struct ash_argument *arguments =
		ash_arena_array(arena, (size_t)view->n_arguments + 1, sizeof *arguments);
	struct ash_call *calls = ash_arena_array(arena, (size_t)view->n_calls + 1, sizeof *calls);
	struct ash_writes writes = {0};
	struct ash_result *results =
		ash_arena_array(arena, (size_t)view->n_results + 1, sizeof *results);
	uint32_t n_arguments = retell_arguments(&r, arguments), n_calls = retell_calls(&r, calls);
	uint32_t n_results = retell_results(&r, results);

	retell_writes(&r, &writes);
	return ash_sql_retell(sql, ASH_RELATION_argument, arguments, n_arguments, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_call, calls, n_calls, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_write, writes.v, (uint32_t)writes.n, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_result, results, n_results, error) == 0;
}
