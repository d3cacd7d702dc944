/* Comparing declarations of one symbol across the program; see agreement.h. */
#include "checks/program/agreement.h"

#include <string.h>

#include "checks/arch/declared.h"
#include "checks/program/type_text.h"

#define DEFINES (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE)

void ash_agreement_init(struct ash_agreement *agreement, const struct ash_project *project)
{
	const struct ash_view *view = project->view;

	*agreement = (struct ash_agreement){.project = project};
	for (uint32_t i = 0; i < view->n_entities; i++) {
		const char *name = ash_entity_qualified(view, i);

		if (view->entities[i].kind == ASH_ENTITY_ENUM && *name != '\0')
			ash_map_put(&agreement->enums, name, strlen(name), 0, NULL);
	}
}

void ash_agreement_release(struct ash_agreement *agreement)
{
	ash_map_release(&agreement->enums);
}

static bool is_comparable(const struct ash_entity *entity)
{
	return entity->linkage == ASH_LINKAGE_EXTERNAL && !(entity->flags & ASH_ENTITY_TEMPLATE) &&
	       (entity->kind == ASH_ENTITY_FUNCTION || entity->kind == ASH_ENTITY_VARIABLE);
}

static const struct ash_declaration *row_of(const struct ash_agreement *agreement, uint32_t row)
{
	return &agreement->project->view->declarations[row];
}

static const char *type_of(const struct ash_agreement *agreement, const struct ash_declaration *row)
{
	return ash_text(agreement->project->view, row->type);
}

/* Of a declaration with a compile error the type is not known, of "auto" it is not written. */
static bool is_said(const struct ash_agreement *agreement, const struct ash_declaration *row)
{
	const char *type = type_of(agreement, row);

	return *type != '\0' && !ash_type_is_deduced(type);
}

static bool agree(const struct ash_agreement *agreement, const struct ash_declaration *a,
		  const struct ash_declaration *b)
{
	return a->type == b->type || ash_types_compatible(type_of(agreement, a),
							  type_of(agreement, b), &agreement->enums);
}

static const struct ash_declaration *standard(const struct ash_agreement *agreement,
					      struct ash_rows rows)
{
	const struct ash_declaration *header = NULL;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = row_of(agreement, rows.v[i]);

		if (row->flags & DEFINES)
			return row;
		if (!header &&
		    ash_path_is_header(ash_file_path(agreement->project->view, row->file)))
			header = row;
	}
	return header ? header : row_of(agreement, rows.v[0]);
}

/* Does the row agree with the standard, or with any definition when that is one? */
static bool agrees(const struct ash_agreement *agreement, const struct ash_declaration *row,
		   struct ash_rows rows, const struct ash_declaration *norm)
{
	if (!(norm->flags & DEFINES))
		return agree(agreement, row, norm);
	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *other = row_of(agreement, rows.v[i]);

		if ((other->flags & DEFINES) && agree(agreement, row, other))
			return true;
	}
	return false;
}

const struct ash_declaration *ash_agreement_contradicted(const struct ash_agreement *agreement,
							 const struct ash_declaration *row)
{
	const struct ash_project *project = agreement->project;
	const struct ash_declaration *norm;
	struct ash_rows rows;

	if (!is_comparable(&project->view->entities[row->entity]) || (row->flags & DEFINES) ||
	    project->file_class[row->file] != ASH_CLASS_PROJECT || !is_said(agreement, row))
		return NULL;
	rows = ash_index_declarations(project->index, row->entity);
	norm = standard(agreement, rows);
	if (!is_said(agreement, norm) || agrees(agreement, row, rows, norm))
		return NULL;
	return norm;
}
