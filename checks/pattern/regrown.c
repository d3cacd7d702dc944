/* Containers by hand; see regrown.h. */
#include "checks/pattern/regrown.h"

#include "checks/arena_vec.h"
#include "facts/row_order.h"

struct search {
	const struct ash_view *view;
	const struct ash_c_words *words;
	struct ash_row_order writes, holds; /* by function, by owner */
};

/* Is a new array put into a field that is walked along? */
static bool is_renewed(const struct search *s, const struct ash_write *w)
{
	return w->how == ASH_WRITE_ASSIGN &&
	       (w->source_origin == ASH_ORIGIN_NEW || w->source_origin == ASH_ORIGIN_CALL) &&
	       w->target_origin == ASH_ORIGIN_PARAMETER && w->target_position == 0 &&
	       w->target_through == ASH_NONE && !(w->target_how & ASH_VALUE_ELEMENT) &&
	       ash_c_is(s->words, ash_c_field(s->words, w->target_field), ASH_C_MANY) &&
	       ash_c_is(s->words, w->function, ASH_C_THIS);
}

/* Is the parameter written into what a call made? */
static bool is_filled(const struct search *s, const struct ash_write *w, uint32_t parameter)
{
	for (uint32_t i = s->writes.first[w->function]; i < s->writes.first[w->function + 1]; i++) {
		const struct ash_write *e = &s->view->writes[s->writes.rows[i]];

		if (e->target_origin == ASH_ORIGIN_CALL && e->target_entity == w->source_entity &&
		    e->target_entity != ASH_NONE && e->target_how & ASH_VALUE_ELEMENT &&
		    e->source_origin == ASH_ORIGIN_PARAMETER && e->source_position == parameter)
			return true;
	}
	return false;
}

/* Does the function count one more in the object? */
static bool counts_up(const struct search *s, uint32_t function)
{
	for (uint32_t i = s->writes.first[function]; i < s->writes.first[function + 1]; i++) {
		const struct ash_write *u = &s->view->writes[s->writes.rows[i]];

		if (u->flags & ASH_WRITE_UP && u->target_origin == ASH_ORIGIN_PARAMETER &&
		    u->target_position == 0)
			return true;
	}
	return false;
}

static struct ash_write told(const struct search *s, const struct ash_write *w, uint32_t parameter)
{
	struct ash_write row = *w;

	row.how = counts_up(s, w->function) ? ASH_WRITE_INSERT : ASH_WRITE_ERASE;
	row.target_origin = ASH_ORIGIN_THIS;
	row.target_entity = ASH_NONE;
	row.target_field = ash_c_field(s->words, w->target_field);
	row.source_origin = ASH_ORIGIN_PARAMETER;
	row.source_entity = row.source_field = row.source_through = ASH_NONE;
	row.source_position = parameter - 1; /* the object is none */
	row.source_record = w->target_record;
	row.source_how = 0;
	return row;
}

static void add_for(struct ash_arena *arena, const struct search *s, const struct ash_write *w,
		    struct ash_writes *rows)
{
	for (uint32_t i = s->holds.first[w->function]; i < s->holds.first[w->function + 1]; i++) {
		const struct ash_hold *h = &s->view->holds[s->holds.rows[i]];

		if (h->position < 2 || h->how != ASH_HOLD_POINTER || h->record == ASH_NONE ||
		    h->record != w->target_record)
			continue;
		if (w->source_origin == ASH_ORIGIN_NEW || is_filled(s, w, h->position - 1))
			ash_arena_push(arena, rows, told(s, w, h->position - 1));
	}
}

void ash_c_regrown_add(struct ash_arena *arena, const struct ash_view *view,
		       const struct ash_c_words *words, struct ash_writes *rows)
{
	struct search s = {.view = view, .words = words};

	if (!view->n_writes || !view->n_holds)
		return;
	s.writes = ASH_ROWS_BY(arena, view->writes, ash_write, function, view->n_writes,
			       view->n_entities);
	s.holds = ASH_ROWS_BY(arena, view->holds, ash_hold, owner, view->n_holds, view->n_entities);
	for (uint32_t i = 0; i < view->n_writes; i++)
		if (is_renewed(&s, &view->writes[i]))
			add_for(arena, &s, &view->writes[i], rows);
}
