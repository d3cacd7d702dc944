/*
 * Where things are declared; see declared.h.
 *
 * Functions, variables and types are found through the index. Macros and fields have relations of
 * their own, which are searched from one end: it happens once per finding, not once per use.
 */
#include "checks/arch/declared.h"

#include <string.h>

#include "facts/base/path.h"

bool ash_path_is_header(const char *path)
{
	static const char *const extensions[] = {".h",   ".hh",  ".hpp", ".hxx", ".h++", ".H",
						 ".inc", ".inl", ".ipp", ".tcc", ".txx", ".def"};
	const char *base = ash_path_base(path);
	const char *extension = base + ash_path_stem(base);

	for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
		if (strcmp(extension, extensions[i]) == 0)
			return true;
	return false;
}

static bool is_member(const struct ash_entity *entity)
{
	switch ((enum ash_entity_kind)entity->kind) {
	case ASH_ENTITY_FIELD:
	case ASH_ENTITY_METHOD:
	case ASH_ENTITY_ENUMERATOR:
		return true;
	default:
		return false;
	}
}

static bool is_type(const struct ash_entity *entity)
{
	switch ((enum ash_entity_kind)entity->kind) {
	case ASH_ENTITY_STRUCT:
	case ASH_ENTITY_UNION:
	case ASH_ENTITY_CLASS:
	case ASH_ENTITY_ENUM:
		return true;
	default:
		return false;
	}
}

uint32_t ash_entity_owner(const struct ash_view *view, uint32_t entity)
{
	const struct ash_entity *one = &view->entities[entity];

	if (!is_member(one) || one->parent == ASH_NONE)
		return entity;
	entity = one->parent;
	while (view->entities[entity].parent != ASH_NONE &&
	       is_type(&view->entities[view->entities[entity].parent]))
		entity = view->entities[entity].parent;
	return entity;
}

bool ash_edge_looks_inside(const struct ash_view *view, const struct ash_edge *edge)
{
	switch (edge->kind) {
	case ASH_USE_TYPE_COMPLETE:
	case ASH_USE_FIELD:
	case ASH_USE_INHERIT:
		return true;
	default:
		return ash_entity_owner(view, edge->to_entity) != edge->to_entity;
	}
}

static struct ash_place place_of(const struct ash_view *view, uint32_t file, uint32_t line,
				 uint32_t column, uint32_t entity)
{
	return (struct ash_place){.path = ash_file_path(view, file),
				  .line = line,
				  .column = column,
				  .length = (uint32_t)strlen(ash_entity_name(view, entity))};
}

/* A row is better the more it tells: the file the use saw, then any header. */
static int declaration_merit(const struct ash_view *view, uint32_t file, uint32_t seen_file)
{
	if (file == seen_file)
		return 2;
	return ash_path_is_header(ash_file_path(view, file)) ? 1 : 0;
}

static struct ash_place declaration_place(const struct ash_project *project, uint32_t entity,
					  uint32_t seen_file)
{
	const struct ash_view *view = project->view;
	struct ash_rows rows = ash_index_declarations(project->index, entity);
	struct ash_place best = {.path = ""};
	int best_merit = -1;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &view->declarations[rows.v[i]];
		int merit = declaration_merit(view, row->file, seen_file);

		if (merit > best_merit) {
			best = place_of(view, row->file, row->line, row->column, entity);
			best_merit = merit;
		}
	}
	return best;
}

static struct ash_place macro_place(const struct ash_view *view, uint32_t entity)
{
	for (uint32_t i = 0; i < view->n_macros; i++)
		if (view->macros[i].entity == entity)
			return place_of(view, view->macros[i].file, view->macros[i].line,
					view->macros[i].column, entity);
	return (struct ash_place){.path = ""};
}

static struct ash_place field_place(const struct ash_view *view, uint32_t entity)
{
	for (uint32_t i = 0; i < view->n_fields; i++)
		if (view->fields[i].entity == entity)
			return place_of(view, view->fields[i].file, view->fields[i].line,
					view->fields[i].column, entity);
	return (struct ash_place){.path = ""};
}

struct ash_place ash_declared_at(const struct ash_project *project, uint32_t entity,
				 uint32_t seen_file)
{
	struct ash_place place;

	if (entity == ASH_NONE)
		return (struct ash_place){.path = ""};
	switch ((enum ash_entity_kind)project->view->entities[entity].kind) {
	case ASH_ENTITY_MACRO:
		return macro_place(project->view, entity);
	case ASH_ENTITY_FIELD:
		return field_place(project->view, entity);
	default:
		place = declaration_place(project, entity, seen_file);
		if (*place.path == '\0' && ash_entity_owner(project->view, entity) != entity)
			place = declaration_place(project, ash_entity_owner(project->view, entity),
						  seen_file);
		return place;
	}
}
