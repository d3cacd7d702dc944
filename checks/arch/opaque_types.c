/*
 * Opaque types; see opaque_types.h.
 *
 * A use through a typedef is a use of the typedef, so a typedef of an opaque type is opaque too.
 * Which type it stands for, the declaration's canonical type says: "struct wal".
 */
#include "checks/arch/opaque_types.h"

#include <string.h>

#include "checks/arch/declared.h"
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

static bool is_record(const struct ash_entity *entity)
{
	return entity->kind == ASH_ENTITY_STRUCT || entity->kind == ASH_ENTITY_UNION ||
	       entity->kind == ASH_ENTITY_CLASS;
}

static uint32_t component_of(const struct ash_project *project, uint32_t entity)
{
	uint32_t home = ash_index_home(project->index, entity, ASH_NONE);

	return home == ASH_NONE ? ASH_NONE : project->file_component[home];
}

/* Canonical type of what a typedef stands for; "" when no declaration tells. */
static const char *stands_for(const struct ash_project *project, uint32_t entity)
{
	struct ash_rows rows = ash_index_declarations(project->index, entity);

	return rows.n ? ash_text(project->view, project->view->declarations[rows.v[0]].type) : "";
}

static bool is_named(struct ash_arena *arena, const struct ash_view *view, uint32_t entity,
		     const char *entry)
{
	return strcmp(entry, ash_entity_words(arena, view, entity)) == 0 ||
	       ash_glob_match(entry, ash_entity_qualified(view, entity));
}

/* Is it a record of the component, or, wherever it is written, a typedef of one? */
static bool is_type_of(struct ash_arena *arena, const struct ash_project *project, uint32_t entity,
		       uint32_t component)
{
	const struct ash_view *view = project->view;
	const char *text;

	if (is_record(&view->entities[entity]))
		return component_of(project, entity) == component;
	if (view->entities[entity].kind != ASH_ENTITY_TYPEDEF)
		return false;
	text = stands_for(project, entity);
	for (uint32_t i = 0; *text && i < view->n_entities; i++)
		if (is_record(&view->entities[i]) && component_of(project, i) == component &&
		    (strcmp(text, ash_entity_words(arena, view, i)) == 0 ||
		     strcmp(text, ash_entity_qualified(view, i)) == 0))
			return true;
	return false;
}

bool ash_opaque_names_type(struct ash_arena *arena, const struct ash_project *project,
			   uint32_t component, const char *entry)
{
	for (uint32_t i = 0; i < project->view->n_entities; i++)
		if (is_named(arena, project->view, i, entry) &&
		    is_type_of(arena, project, i, component))
			return true;
	return false;
}

struct search {
	struct ash_arena *arena;
	const struct ash_project *project;
	struct ash_map texts; /* canonical texts of opaque types */
	bool *of;
};

static void add_text(struct search *search, const char *text)
{
	ash_map_put(&search->texts, text, strlen(text), 0, NULL);
}

/* Texts of what the entries name; a record is spelled with its keyword in C, without it in C++. */
static void find_named(struct search *search, uint32_t number)
{
	const struct ash_project *project = search->project;
	const struct ash_component *component = project->components[number].component;

	for (uint32_t i = 0; i < project->view->n_entities; i++) {
		bool named = false;

		for (size_t k = 0; k < component->opaque.n && !named; k++)
			named = is_named(search->arena, project->view, i, component->opaque.v[k]);
		if (!named || !is_type_of(search->arena, project, i, number))
			continue;
		search->of[i] = true;
		if (!is_record(&project->view->entities[i])) {
			add_text(search, stands_for(project, i));
			continue;
		}
		add_text(search, ash_entity_words(search->arena, project->view, i));
		add_text(search, ash_entity_qualified(project->view, i));
	}
}

/* Records that a named typedef stands for, and other typedefs of opaque records. */
static void find_others(struct search *search)
{
	const struct ash_view *view = search->project->view;

	for (uint32_t i = 0; i < view->n_entities; i++) {
		const struct ash_entity *entity = &view->entities[i];
		const char *text = NULL;

		if (is_record(entity))
			text = ash_entity_words(search->arena, view, i);
		else if (entity->kind == ASH_ENTITY_TYPEDEF)
			text = stands_for(search->project, i);
		if (text && *text && ash_map_get(&search->texts, text, strlen(text)))
			search->of[i] = true;
	}
}

struct ash_opaque_types ash_opaque_types_new(struct ash_arena *arena,
					     const struct ash_project *project)
{
	struct search search = {.arena = arena, .project = project};
	bool any = false;

	for (uint32_t i = 0; i < project->n_components && !project->inferred; i++)
		any |= project->components[i].component->opaque.n > 0;
	if (!any)
		return (struct ash_opaque_types){project, NULL};
	search.of = ash_arena_array(arena, project->view->n_entities, sizeof *search.of);
	for (uint32_t i = 0; i < project->n_components; i++)
		if (project->components[i].component->opaque.n)
			find_named(&search, i);
	find_others(&search);
	ash_map_release(&search.texts);
	return (struct ash_opaque_types){project, search.of};
}

uint32_t ash_opaque_opened(const struct ash_opaque_types *types, const struct ash_edge *edge)
{
	uint32_t type = edge->to_entity;

	if (!types->of || type == ASH_NONE)
		return ASH_NONE;
	if (edge->kind == ASH_USE_FIELD)
		type = ash_entity_owner(types->project->view, type);
	else if (edge->kind != ASH_USE_TYPE_COMPLETE && edge->kind != ASH_USE_INHERIT)
		return ASH_NONE;
	return types->of[type] && !ash_written_by_target(types->project, edge) ? type : ASH_NONE;
}
