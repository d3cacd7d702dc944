/* Sightings: asking each unit's facts what it saw of the suspects; see sighting.h. */
#include "checks/program/sighting.h"

#include <string.h>

#include "facts/base/map.h"

/* Asking all units. */
struct inquiry {
	struct ash_run *run;
	struct ash_suspects *suspects;
	struct ash_map units; /* name of a unit -> row of the merged view */
};

/* One unit's answer about one suspect. */
struct answer {
	struct inquiry *inquiry;
	const struct ash_view *unit;
	uint32_t entity, file; /* in the unit's own view */
	struct ash_form form;
};

/* What tells a unit from the others of its file. */
static void name_unit(const struct ash_view *view, uint32_t i, struct ash_buf *name)
{
	const struct ash_unit *unit = &view->units[i];

	ash_buf_clear(name);
	ash_buf_adds(name, ash_file_path(view, unit->file));
	ash_buf_addc(name, '\0');
	ash_buf_adds(name, ash_text(view, unit->output));
	ash_buf_addc(name, '\0');
	ash_buf_adds(name, ash_text(view, unit->defines));
}

static uint32_t find_file(const struct ash_view *view, const char *path)
{
	uint32_t low = 0, high = view->n_files; /* sorted by path */

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = strcmp(ash_file_path(view, middle), path);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return ASH_NONE;
}

static uint32_t find_entity(const struct ash_view *view, uint64_t key)
{
	uint32_t low = 0, high = view->n_entities; /* sorted by key */

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (view->entities[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low < view->n_entities && view->entities[low].key == key ? low : ASH_NONE;
}

static const char *keep(const struct answer *answer, const char *text)
{
	return ash_arena_copy(answer->inquiry->run->scratch, text);
}

/* The texts are copied once the form turns out to be new. */
static void see_fields(struct answer *answer)
{
	const struct ash_view *unit = answer->unit;
	struct ash_buf layout = {0}, names = {0}, types = {0};

	ash_buf_addf(&layout, "%u %u;", answer->form.size, answer->form.align);
	for (uint32_t i = 0; i < unit->n_fields; i++) {
		const struct ash_field *row = &unit->fields[i];
		struct ash_seen_field field = {.name = ash_entity_name(unit, row->entity),
					       .type = ash_text(unit, row->type),
					       .offset_bits = row->offset_bits,
					       .size_bits = row->size_bits,
					       .line = row->line,
					       .column = row->column};

		if (row->record != answer->entity || row->file != answer->file)
			continue;
		ash_buf_addf(&names, "%s;", field.name);
		ash_buf_addf(&types, "%s;", field.type);
		ash_buf_addf(&layout, "%s@%u+%u;", field.name, row->offset_bits, row->size_bits);
		ash_vec_push(&answer->form.fields, field);
	}
	answer->form.layout = ash_hash_text(ash_buf_text(&layout));
	answer->form.names = ash_hash_text(ash_buf_text(&names));
	answer->form.types = ash_hash_text(ash_buf_text(&types));
	ash_buf_release(&layout);
	ash_buf_release(&names);
	ash_buf_release(&types);
}

static bool see_record(struct answer *answer)
{
	const struct ash_view *unit = answer->unit;

	for (uint32_t i = 0; i < unit->n_records; i++) {
		const struct ash_record *row = &unit->records[i];

		if (row->entity != answer->entity || row->file != answer->file ||
		    !(row->flags & ASH_RECORD_COMPLETE))
			continue;
		answer->form.body = row->shape;
		answer->form.size = row->size;
		answer->form.align = row->align;
		answer->form.line = row->line;
		answer->form.column = row->column;
		answer->form.end_line = row->end_line;
		see_fields(answer);
		return true;
	}
	return false;
}

static bool see_function(struct answer *answer)
{
	const struct ash_view *unit = answer->unit;

	for (uint32_t i = 0; i < unit->n_functions; i++) {
		const struct ash_function *row = &unit->functions[i];

		if (row->entity != answer->entity || row->file != answer->file ||
		    !(row->flags & ASH_FUNCTION_DEFINITION))
			continue;
		answer->form.body = ash_function_form(row);
		answer->form.line = row->line;
		answer->form.column = row->column;
		answer->form.end_line = row->end_line;
		return true;
	}
	return false;
}

static bool see_enumerator(struct answer *answer)
{
	const struct ash_view *unit = answer->unit;

	for (uint32_t i = 0; i < unit->n_enumerators; i++) {
		const struct ash_enumerator *row = &unit->enumerators[i];

		if (row->entity != answer->entity || row->file != answer->file)
			continue;
		answer->form.value = keep(answer, ash_text(unit, row->value));
		answer->form.body = ash_hash_text(answer->form.value);
		answer->form.line = answer->form.end_line = row->line;
		answer->form.column = row->column;
		return true;
	}
	return false;
}

static bool see(struct answer *answer, enum ash_relation relation)
{
	switch (relation) {
	case ASH_RELATION_record:
		return see_record(answer);
	case ASH_RELATION_enumerator:
		return see_enumerator(answer);
	default:
		return see_function(answer);
	}
}

static struct ash_seen_macro seen_macro(const struct ash_view *unit, const struct ash_use *use)
{
	struct ash_seen_macro macro = {.name = ash_entity_name(unit, use->to),
				       .line = use->line,
				       .defined_in = ash_file_path(unit, use->to_file)};

	for (uint32_t i = 0; i < unit->n_macros; i++) {
		if (unit->macros[i].entity != use->to)
			continue;
		macro.defined_in = ash_file_path(unit, unit->macros[i].file);
		macro.defined_line = unit->macros[i].line;
		macro.defined_column = unit->macros[i].column;
		break;
	}
	return macro;
}

/* The first use in the header, or better the first in the suspect's own lines. */
static void see_macro(struct answer *answer, struct ash_map *seen, const struct ash_use *use)
{
	bool fresh;
	uint32_t number = *ash_map_put_u64(seen, use->to, (uint32_t)answer->form.macros.n, &fresh);
	struct ash_seen_macro *known;

	if (fresh) {
		ash_vec_push(&answer->form.macros, seen_macro(answer->unit, use));
		return;
	}
	known = &answer->form.macros.v[number];
	if (known->line < answer->form.line && use->line >= answer->form.line)
		known->line = use->line;
}

static void see_macros(struct answer *answer)
{
	const struct ash_view *unit = answer->unit;
	struct ash_map seen = {0};
	struct ash_buf text = {0};

	for (uint32_t i = 0; i < unit->n_uses; i++) {
		const struct ash_use *use = &unit->uses[i];

		if (use->file == answer->file && use->kind == ASH_USE_MACRO &&
		    use->line <= answer->form.end_line)
			see_macro(answer, &seen, use);
	}
	for (size_t i = 0; i < answer->form.macros.n; i++) {
		const struct ash_seen_macro *macro = &answer->form.macros.v[i];

		ash_buf_addf(&text, "%s %u %s %u;", macro->name, macro->line, macro->defined_in,
			     macro->defined_line);
	}
	answer->form.macros_hash = ash_hash_text(ash_buf_text(&text));
	ash_map_release(&seen);
	ash_buf_release(&text);
}

/* Number of an equal form of the suspect, which takes the answer's form over when there is none. */
static uint32_t number_form(struct ash_suspect *suspect, struct answer *answer)
{
	struct ash_form *form = &answer->form;

	for (size_t i = 0; i < suspect->forms.n; i++) {
		const struct ash_form *other = &suspect->forms.v[i];

		if (other->body != form->body || other->layout != form->layout ||
		    other->types != form->types || other->language != form->language ||
		    other->macros_hash != form->macros_hash || other->line != form->line)
			continue;
		ash_vec_release(&form->fields);
		ash_vec_release(&form->macros);
		return (uint32_t)i;
	}
	for (size_t i = 0; i < form->fields.n; i++) {
		form->fields.v[i].name = keep(answer, form->fields.v[i].name);
		form->fields.v[i].type = keep(answer, form->fields.v[i].type);
	}
	for (size_t i = 0; i < form->macros.n; i++) {
		form->macros.v[i].name = keep(answer, form->macros.v[i].name);
		form->macros.v[i].defined_in = keep(answer, form->macros.v[i].defined_in);
	}
	ash_vec_push(&suspect->forms, *form);
	return (uint32_t)suspect->forms.n - 1;
}

static void ask(struct inquiry *inquiry, const struct ash_view *unit, uint32_t number,
		struct ash_suspect *suspect)
{
	const struct ash_view *view = inquiry->run->project->view;
	struct answer answer = {
		.inquiry = inquiry,
		.unit = unit,
		.entity = find_entity(unit, view->entities[suspect->entity].key),
		.file = find_file(unit, ash_file_path(view, suspect->file)),
		.form = {.language = unit->units[0].language},
	};
	struct ash_sighting sighting = {.unit = number};

	if (answer.entity == ASH_NONE || answer.file == ASH_NONE)
		return;
	if (!see(&answer, suspect->relation))
		return;
	see_macros(&answer);
	sighting.form = number_form(suspect, &answer);
	ash_vec_push(&suspect->sightings, sighting);
}

/* Facts merged of several units do not say which of these saw what. */
static void hear(void *listener, const struct ash_view *unit)
{
	struct inquiry *inquiry = listener;
	struct ash_buf name = {0};
	const uint32_t *number;

	if (unit->n_units != 1)
		return;
	name_unit(unit, 0, &name);
	number = ash_map_get(&inquiry->units, ash_buf_text(&name), name.size);
	for (size_t i = 0; number && i < inquiry->suspects->n; i++)
		ask(inquiry, unit, *number, &inquiry->suspects->v[i]);
	ash_buf_release(&name);
}

static int by_unit(const void *a, const void *b)
{
	const struct ash_sighting *x = a, *y = b;

	return (x->unit > y->unit) - (x->unit < y->unit);
}

void ash_suspects_ask(struct ash_run *run, struct ash_suspects *suspects)
{
	const struct ash_view *view = run->project->view;
	struct inquiry inquiry = {.run = run, .suspects = suspects};
	struct ash_buf name = {0};

	if (suspects->n == 0 || !run->witness || !run->witness->each_unit)
		return;
	for (uint32_t i = 0; i < view->n_units; i++) {
		name_unit(view, i, &name);
		ash_map_put(&inquiry.units, ash_buf_text(&name), name.size, i, NULL);
	}
	run->witness->each_unit(run->witness->context, hear, &inquiry);
	for (size_t i = 0; i < suspects->n; i++)
		if (suspects->v[i].sightings.n > 0)
			qsort(suspects->v[i].sightings.v, suspects->v[i].sightings.n,
			      sizeof *suspects->v[i].sightings.v, by_unit);
	ash_map_release(&inquiry.units);
	ash_buf_release(&name);
}
