/* What there is in C; see retell.h. */
#include "checks/pattern/retell.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "facts/base/vec.h"
#include "facts/row_order.h"

struct place {
	uint32_t file, line, column;
};

/* A slot, and a function that is put into it. */
struct filling {
	uint32_t slot, target;
};

struct holds {
	ASH_VEC(struct ash_hold);
};
struct functions {
	ASH_VEC(struct ash_function);
};

struct retelling {
	struct ash_arena *arena;
	const struct ash_view *view;
	const struct ash_c_words *words;
	const struct ash_c_listed *listed;
	struct ash_row_order fields, functions; /* by entity */
	struct filling *fillings;               /* in order */
	size_t n_fillings;
};

/* ---- entities and fields ---- */

static void retell_entities(const struct retelling *r, struct ash_entity *rows)
{
	const struct ash_view *view = r->view;

	for (uint32_t i = 0; i < view->n_entities; i++) {
		rows[i] = view->entities[i];
		if (ash_c_is(r->words, i, ASH_C_METHOD | ASH_C_OPERATION))
			rows[i].kind = ASH_ENTITY_METHOD;
		if (r->words->classes[i] != ASH_NONE)
			rows[i].parent = r->words->classes[i];
	}
}

/* Fields keep their struct; those of unnamed parts go to the struct around. */
static uint32_t retell_fields(const struct retelling *r, struct ash_field *rows)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < r->view->n_fields; i++) {
		struct ash_field *f = &rows[n];

		*f = r->view->fields[i];
		if (f->entity == ASH_NONE || ash_c_is(r->words, f->entity, ASH_C_GONE))
			continue;
		f->record = ash_c_outer(r->words, f->record);
		if (f->access == ASH_ACCESS_NONE)
			f->access = ASH_ACCESS_PUBLIC;
		n++;
	}
	return n;
}

/* ---- functions ---- */

static void retell_function(const struct retelling *r, struct ash_function *f)
{
	bool is_hidden =
		f->flags & ASH_FUNCTION_STATIC && !ash_c_is(r->words, f->entity, ASH_C_PLAIN);

	if (ash_c_is(r->words, f->entity, ASH_C_THIS) && f->parameters)
		f->parameters--;
	if (!ash_c_is(r->words, f->entity, ASH_C_METHOD))
		return;
	f->access = is_hidden ? ASH_ACCESS_PRIVATE : ASH_ACCESS_PUBLIC;
	f->flags &= ~(uint32_t)ASH_FUNCTION_STATIC;
	if (ash_c_is(r->words, f->entity, ASH_C_VIRTUAL))
		f->flags |= ASH_FUNCTION_VIRTUAL;
	if (ash_c_is(r->words, f->entity, ASH_C_CONSTRUCTOR))
		f->flags |= ASH_FUNCTION_CONSTRUCTOR;
}

/* Where the field stands first. */
static struct place place_of(const struct retelling *r, uint32_t field)
{
	const struct ash_field *f;

	if (r->fields.first[field] == r->fields.first[field + 1])
		return (struct place){.file = ASH_NONE};
	f = &r->view->fields[r->fields.rows[r->fields.first[field]]];
	return (struct place){f->file, f->line, f->column};
}

/* The slot's parameters and result are those of the functions in it. */
static void learn(const struct retelling *r, uint32_t target, struct ash_function *slot)
{
	for (uint32_t i = r->functions.first[target]; i < r->functions.first[target + 1]; i++) {
		const struct ash_function *f = &r->view->functions[r->functions.rows[i]];

		if (f->parameters > slot->parameters + 1)
			slot->parameters = f->parameters - 1;
		if (strcmp(ash_text(r->view, f->returns), ash_text(r->view, slot->returns)) > 0)
			slot->returns = f->returns;
	}
}

static struct ash_function slot_function(const struct retelling *r, uint32_t slot, size_t *filling)
{
	struct place place = place_of(r, slot);
	struct ash_function f = {.file = place.file,
				 .line = place.line,
				 .column = place.column,
				 .entity = slot,
				 .end_line = place.line,
				 .access = ASH_ACCESS_PUBLIC,
				 .flags = ASH_FUNCTION_VIRTUAL | ASH_FUNCTION_PURE};

	for (; *filling < r->n_fillings && r->fillings[*filling].slot <= slot; ++*filling)
		if (r->fillings[*filling].slot == slot)
			learn(r, r->fillings[*filling].target, &f);
	return f;
}

static void retell_functions(const struct retelling *r, struct functions *rows)
{
	size_t filling = 0;

	for (uint32_t i = 0; i < r->view->n_functions; i++) {
		struct ash_function f = r->view->functions[i];

		retell_function(r, &f);
		ash_arena_push(r->arena, rows, f);
	}
	for (uint32_t i = 0; i < r->view->n_entities; i++)
		if (ash_c_is(r->words, i, ASH_C_OPERATION))
			ash_arena_push(r->arena, rows, slot_function(r, i, &filling));
}

/* ---- what is held, taken and given ---- */

/* False: it is the object itself, or its table. */
static bool retell_hold(const struct retelling *r, struct ash_hold *h)
{
	if (ash_c_is(r->words, h->owner, ASH_C_THIS) && h->position > 0 && --h->position == 0)
		return false;
	if (ash_c_is(r->words, h->record, ASH_C_TABLE))
		return false;
	h->record = ash_c_outer(r->words, h->record);
	if (h->position == 0 && h->owner != ASH_NONE && r->listed->kept[h->owner] != ASH_NONE) {
		h->record = r->listed->kept[h->owner];
		h->how = ASH_HOLD_POINTER;
	}
	if (h->how == ASH_HOLD_POINTER && h->position == 0 &&
	    ash_c_is(r->words, h->owner, ASH_C_MANY))
		h->flags |= ASH_HOLD_MANY;
	return true;
}

/* A slot takes and gives what those do that fill it: here, the first of them. */
static void add_slot_holds(const struct retelling *r, struct holds *rows)
{
	const struct ash_row_order owners = ASH_ROWS_BY(r->arena, rows->v, ash_hold, owner,
							(uint32_t)rows->n, r->view->n_entities);

	for (size_t i = 0; i < r->n_fillings; i++) {
		const struct filling *f = &r->fillings[i];
		struct place place = place_of(r, f->slot);

		if (i && r->fillings[i - 1].slot == f->slot)
			continue;
		for (uint32_t k = owners.first[f->target]; k < owners.first[f->target + 1]; k++) {
			struct ash_hold h = rows->v[owners.rows[k]];

			h.owner = f->slot;
			h.file = place.file;
			h.line = place.line;
			h.column = place.column;
			ash_arena_push(r->arena, rows, h);
		}
	}
}

static void retell_holds(const struct retelling *r, struct holds *rows)
{
	for (uint32_t i = 0; i < r->view->n_holds; i++) {
		struct ash_hold h = r->view->holds[i];

		if (retell_hold(r, &h))
			ash_arena_push(r->arena, rows, h);
	}
	add_slot_holds(r, rows);
}

/* ---- all ---- */

static bool read_fillings(struct ash_sql *sql, struct retelling *r, struct ash_sql_error *error)
{
	struct ash_question *question = ash_sql_ask(
		sql, "SELECT DISTINCT slot, target FROM c_fill ORDER BY slot, target", 0, error);
	struct {
		ASH_VEC(struct filling);
	} fillings = {0};

	if (!question)
		return false;
	error->message[0] = '\0';
	while (ash_question_next(question, error)) {
		struct filling filling = {ash_question_number(question, 0),
					  ash_question_number(question, 1)};

		ash_arena_push(r->arena, &fillings, filling);
	}
	ash_question_end(question);
	r->fillings = fillings.v;
	r->n_fillings = fillings.n;
	return !error->message[0];
}

bool ash_c_retell_things(struct ash_sql *sql, const struct ash_view *view,
			 const struct ash_c_words *words, const struct ash_c_listed *listed,
			 struct ash_sql_error *error)
{
	struct ash_arena *arena = ash_sql_arena(sql);
	struct retelling r = {.arena = arena, .view = view, .words = words, .listed = listed};
	struct ash_entity *entities =
		ash_arena_array(arena, (size_t)view->n_entities + 1, sizeof *entities);
	struct ash_field *fields =
		ash_arena_array(arena, (size_t)view->n_fields + 1, sizeof *fields);
	struct functions functions = {0};
	struct holds holds = {0};
	uint32_t n_fields;

	if (!read_fillings(sql, &r, error))
		return false;
	r.fields = ASH_ROWS_BY(arena, view->fields, ash_field, entity, view->n_fields,
			       view->n_entities);
	r.functions = ASH_ROWS_BY(arena, view->functions, ash_function, entity, view->n_functions,
				  view->n_entities);
	retell_entities(&r, entities);
	n_fields = retell_fields(&r, fields);
	retell_functions(&r, &functions);
	retell_holds(&r, &holds);
	return ash_sql_retell(sql, ASH_RELATION_entity, entities, view->n_entities, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_field, fields, n_fields, error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_function, functions.v, (uint32_t)functions.n,
			      error) == 0 &&
	       ash_sql_retell(sql, ASH_RELATION_hold, holds.v, (uint32_t)holds.n, error) == 0;
}

bool ash_c_retell(struct ash_sql *sql, const struct ash_view *view, struct ash_sql_error *error)
{
	struct ash_c_words words;
	struct ash_c_listed listed;

	if (!ash_c_words_read(sql, view, &words, error))
		return false;
	ash_c_listed_find(ash_sql_arena(sql), view, &words, &listed);
	return ash_c_retell_things(sql, view, &words, &listed, error) &&
	       ash_c_retell_values(sql, view, &words, &listed, error);
}
