/* Suspects: found in the merged program, judged by the links; see sighting.h. */
#include "checks/program/sighting.h"

#include <string.h>

#include "checks/arch/declared.h"
#include "facts/base/map.h"

/* The columns of a record's, function's or enumerator's row that finding suspects needs. */
struct form_row {
	uint32_t entity, file;
	uint64_t form;
	bool counts;
};

static struct form_row record_row(const struct ash_view *view, uint32_t i)
{
	const struct ash_record *row = &view->records[i];
	uint64_t form[] = {row->shape, row->size, row->align};

	return (struct form_row){row->entity, row->file, ash_hash(form, sizeof form),
				 (row->flags & ASH_RECORD_COMPLETE) != 0};
}

uint64_t ash_function_form(const struct ash_function *row)
{
	uint64_t form[] = {row->statements, row->parameters, row->locals, row->body};

	return ash_hash(form, sizeof form);
}

static struct form_row function_row(const struct ash_view *view, uint32_t i)
{
	const struct ash_function *row = &view->functions[i];
	bool linked = view->entities[row->entity].linkage == ASH_LINKAGE_EXTERNAL;

	return (struct form_row){row->entity, row->file, ash_function_form(row),
				 linked && (row->flags & ASH_FUNCTION_DEFINITION)};
}

static struct form_row enumerator_row(const struct ash_view *view, uint32_t i)
{
	const struct ash_enumerator *row = &view->enumerators[i];
	const char *value = ash_text(view, row->value);

	return (struct form_row){row->entity, row->file, ash_hash_text(value), *value != '\0'};
}

static struct form_row row_at(const struct ash_view *view, enum ash_relation relation, uint32_t i)
{
	switch (relation) {
	case ASH_RELATION_record:
		return record_row(view, i);
	case ASH_RELATION_enumerator:
		return enumerator_row(view, i);
	default:
		return function_row(view, i);
	}
}

static void add(struct ash_suspects *suspects, enum ash_relation relation, uint32_t entity,
		uint32_t file)
{
	struct ash_suspect suspect = {.entity = entity, .file = file, .relation = relation};

	ash_vec_push(suspects, suspect);
}

/* Rows of one file: an entity whose second form shows up becomes a suspect, once. */
static void find_in_file(const struct ash_view *view, enum ash_relation relation,
			 struct ash_span span, struct ash_suspects *suspects)
{
	struct ash_map first = {0}; /* entity -> its first row here */
	struct ash_map known = {0};

	for (uint32_t i = span.begin; i < span.end; i++) {
		struct form_row row = row_at(view, relation, i);
		bool fresh;
		uint32_t other;

		if (!row.counts)
			continue;
		other = *ash_map_put_u64(&first, row.entity, i, &fresh);
		if (fresh || row_at(view, relation, other).form == row.form)
			continue;
		ash_map_put_u64(&known, row.entity, 0, &fresh);
		if (fresh)
			add(suspects, relation, row.entity, row.file);
	}
	ash_map_release(&first);
	ash_map_release(&known);
}

void ash_suspects_find(struct ash_run *run, enum ash_relation relation,
		       struct ash_suspects *suspects)
{
	const struct ash_project *project = run->project;

	for (uint32_t i = 0; i < project->view->n_files; i++)
		if (project->file_class[i] == ASH_CLASS_PROJECT &&
		    ash_path_is_header(ash_file_path(project->view, i)))
			find_in_file(project->view, relation,
				     ash_index_file_rows(project->index, relation, i), suspects);
}

struct ash_place ash_form_place(const struct ash_run *run, const struct ash_suspect *suspect,
				const struct ash_form *form)
{
	const struct ash_view *view = run->project->view;
	const char *name = ash_entity_name(view, suspect->entity);

	return (struct ash_place){.path = ash_file_path(view, suspect->file),
				  .line = form->line,
				  .column = form->column,
				  .length = (uint32_t)strlen(name)};
}

bool ash_forms_agree_on_types(const struct ash_form *a, const struct ash_form *b)
{
	return a->language != b->language || a->types == b->types;
}

bool ash_suspect_clash(const struct ash_run *run, const struct ash_suspect *suspect,
		       ash_forms_differ_fn *differ, struct ash_clash *clash)
{
	for (size_t i = 0; i < suspect->sightings.n; i++) {
		for (size_t k = i + 1; k < suspect->sightings.n; k++) {
			const struct ash_sighting *a = &suspect->sightings.v[i];
			const struct ash_sighting *b = &suspect->sightings.v[k];
			const struct ash_link *link = NULL;

			if (a->form != b->form &&
			    differ(&suspect->forms.v[a->form], &suspect->forms.v[b->form]))
				link = ash_link_of_units(run->links, run->project->view, a->unit,
							 b->unit);
			if (!link)
				continue;
			*clash = (struct ash_clash){a, b, link};
			return true;
		}
	}
	return false;
}

void ash_suspects_release(struct ash_suspects *suspects)
{
	for (size_t i = 0; i < suspects->n; i++) {
		struct ash_suspect *suspect = &suspects->v[i];

		for (size_t k = 0; k < suspect->forms.n; k++) {
			ash_vec_release(&suspect->forms.v[k].fields);
			ash_vec_release(&suspect->forms.v[k].macros);
		}
		ash_vec_release(&suspect->forms);
		ash_vec_release(&suspect->sightings);
	}
	ash_vec_release(suspects);
}
