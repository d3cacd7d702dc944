/* Wording an edge; see message.h. Knows no rule: what is wrong with an edge its caller adds. */
#include "checks/arch/message.h"

#include <string.h>

static const char *const infinitives[ASH_N_USE_KINDS] = {
	[ASH_USE_INCLUDE] = "include",
	[ASH_USE_CALL] = "call",
	[ASH_USE_CALL_INDIRECT] = "call through",
	[ASH_USE_ADDR] = "take the address of",
	[ASH_USE_TYPE_OPAQUE] = "name type",
	[ASH_USE_TYPE_COMPLETE] = "use type",
	[ASH_USE_INHERIT] = "inherit from",
	[ASH_USE_OVERRIDE] = "override",
	[ASH_USE_TEMPLATE] = "use template",
	[ASH_USE_MACRO] = "expand macro",
	[ASH_USE_FIELD] = "touch field",
	[ASH_USE_ENUM] = "use enumerator",
	[ASH_USE_GLOBAL_READ] = "read",
	[ASH_USE_GLOBAL_WRITE] = "write",
	[ASH_USE_EXTERN] = "declare",
	[ASH_USE_FRIEND] = "befriend",
};

const char *ash_kind_infinitive(enum ash_use_kind kind)
{
	return infinitives[kind];
}

/* The keyword C writes before a tag; C++ allows it, so one wording serves both. */
static const char *tag_keyword(const struct ash_entity *entity)
{
	if (entity->flags & (ASH_ENTITY_ANONYMOUS | ASH_ENTITY_TEMPLATE))
		return "";
	switch ((enum ash_entity_kind)entity->kind) {
	case ASH_ENTITY_STRUCT:
		return "struct ";
	case ASH_ENTITY_UNION:
		return "union ";
	case ASH_ENTITY_ENUM:
		return "enum ";
	default:
		return "";
	}
}

const char *ash_entity_words(struct ash_arena *arena, const struct ash_view *view, uint32_t entity)
{
	const char *name = ash_entity_qualified(view, entity);

	if (*name == '\0')
		return "unnamed";
	return ash_arena_printf(arena, "%s%s", tag_keyword(&view->entities[entity]), name);
}

/* Inside the root the path says which file is meant; outside, what the author wrote. */
static const char *include_words(const struct ash_project *project, const struct ash_edge *edge)
{
	const struct ash_view *view = project->view;

	if (edge->to_file == ASH_NONE || project->file_class[edge->to_file] == ASH_CLASS_SYSTEM)
		return ash_text(view, view->includes[edge->row].spelled);
	return ash_file_path(view, edge->to_file);
}

const char *ash_edge_target(struct ash_arena *arena, const struct ash_project *project,
			    const struct ash_edge *edge)
{
	if (edge->kind == ASH_USE_INCLUDE)
		return include_words(project, edge);
	return ash_entity_words(arena, project->view, edge->to_entity);
}

const char *ash_edge_deed(struct ash_arena *arena, const struct ash_project *project,
			  const struct ash_edge *edge)
{
	return ash_arena_printf(arena, "%s '%s'", ash_kind_verb(edge->kind),
				ash_edge_target(arena, project, edge));
}

const char *ash_edge_phrase(struct ash_arena *arena, const struct ash_project *project,
			    const struct ash_edge *edge)
{
	return ash_arena_printf(arena, "'%s' %s %s '%s'", ash_component_name(project, edge->from),
				ash_edge_deed(arena, project, edge),
				edge->kind == ASH_USE_INCLUDE ? "of" : "in",
				ash_component_name(project, edge->to));
}

const char *ash_number_words(struct ash_arena *arena, uint32_t number)
{
	static const char *const words[] = {"zero", "one", "two",   "three", "four",
					    "five", "six", "seven", "eight", "nine"};

	if (number < sizeof words / sizeof *words)
		return words[number];
	return ash_arena_printf(arena, "%u", number);
}

const char *ash_component_name(const struct ash_project *project, uint32_t component)
{
	return project->components[component].name;
}

const char *ash_component_choice(struct ash_arena *arena, const struct ash_project *project,
				 const struct ash_level *level)
{
	const char *text = "";

	for (size_t i = 0; i < level->n; i++) {
		const char *joint = i == 0 ? "" : i + 1 < level->n ? ", " : " or ";

		text = ash_arena_printf(arena, "%s%s'%s'", text, joint,
					ash_component_name(project, level->v[i]));
	}
	return text;
}

bool ash_level_has(const struct ash_level *level, uint32_t component)
{
	for (size_t i = 0; i < level->n; i++)
		if (level->v[i] == component)
			return true;
	return false;
}
