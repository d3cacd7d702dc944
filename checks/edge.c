/*
 * Edges. Uses and includes are both sorted by place, so walking the two relations side by side
 * gives the edges in order; walking twice, first to count, costs less than memory that grows.
 */
#include "checks/edge.h"

#include <string.h>

#include "checks/macro_parameter.h"

struct walk {
	const struct ash_project *project;
	struct ash_macro_parameters parameters;
};

/* The component rules are asked about for what stands in `file`; ASH_NONE: nobody's business. */
static uint32_t subject(const struct ash_project *project, uint32_t file)
{
	if (file == ASH_NONE || project->file_class[file] != ASH_CLASS_PROJECT)
		return ASH_NONE;
	return project->file_component[file];
}

/* Fills in files and components; false when the edge does not leave one for another. */
static bool leaves(const struct ash_project *project, uint32_t from_file, uint32_t to_file,
		   struct ash_edge *edge)
{
	uint32_t from = subject(project, from_file);
	uint32_t to = to_file == ASH_NONE ? ASH_NONE : project->file_component[to_file];

	if (from == ASH_NONE || to == ASH_NONE || from == to)
		return false;
	*edge = (struct ash_edge){
		.from = from, .to = to, .from_file = from_file, .to_file = to_file};
	edge->place.path = ash_file_path(project->view, from_file);
	return true;
}

/* "#ifndef lua_assert / #define lua_assert": has the file a meaning of its own for the macro? */
static bool defines_too(const struct ash_project *project, const struct ash_use *use)
{
	const struct ash_view *view = project->view;
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_macro, use->file);
	uint32_t name = view->entities[use->to].name;

	for (uint32_t i = rows.begin; i < rows.end; i++)
		if (view->entities[view->macros[i].entity].name == name)
			return true;
	return false;
}

/* A header of its component, or of a folder that nobody called one the file itself. */
static bool is_own_header(const struct ash_project *project, uint32_t file, uint32_t user)
{
	const struct ash_view *view = project->view;

	return file == user || (!project->inferred && !(view->files[file].flags & ASH_FILE_MAIN) &&
				project->file_component[file] == project->file_component[user]);
}

/* Does the file include one of the component? */
static bool includes_from(const struct ash_project *project, uint32_t file, uint32_t component)
{
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_include, file);

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		uint32_t included = project->view->includes[i].included;

		if (included != ASH_NONE && project->file_component[included] == component)
			return true;
	}
	return false;
}

/*
 * A header that uses what its component's headers declare leans on nobody: they promise the thing,
 * and who keeps the promise is not its business. Nor does one that only names a struct ("typedef
 * struct conn conn;") and includes nothing from where it is defined. A source that declares by
 * hand what it uses knows better. `to` is the component that keeps the promise.
 */
static bool promises(const struct ash_project *project, const struct ash_use *use, uint32_t to)
{
	const struct ash_view *view = project->view;
	struct ash_rows rows;

	if (use->kind == ASH_USE_MACRO)
		return defines_too(project, use);
	if ((view->files[use->file].flags & ASH_FILE_MAIN) || use->kind == ASH_USE_FRIEND)
		return false;
	if (use->kind == ASH_USE_TYPE_OPAQUE && !includes_from(project, use->file, to))
		return true;
	rows = ash_index_declarations(project->index, use->to);
	for (uint32_t i = 0; i < rows.n; i++)
		if (is_own_header(project, view->declarations[rows.v[i]].file, use->file))
			return true;
	return false;
}

/*
 * Folders that nobody declared to be components keep a header and what it declares together: a
 * header of include/ that calls what src/ defines is no edge back, it is how C is laid out.
 */
static uint32_t target(const struct ash_project *project, const struct ash_use *use)
{
	if (project->inferred && use->to_file != ASH_NONE)
		return use->to_file;
	/* a friend is often declared beside the class that names it, and defined where it lives */
	return ash_index_home(project->index, use->to,
			      use->kind == ASH_USE_FRIEND ? ASH_NONE : use->to_file);
}

/* What configure scripts define away ("#define inline __inline"): its users mean the keyword. */
static bool is_keyword(const char *name)
{
	static const char *const keywords[] = {"const",  "inline", "int",      "long",
					       "signed", "static", "restrict", "volatile"};

	for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
		if (strcmp(name, keywords[i]) == 0)
			return true;
	return false;
}

static bool use_edge(struct walk *walk, uint32_t row, struct ash_edge *edge)
{
	const struct ash_project *project = walk->project;
	const struct ash_use *use = &project->view->uses[row];

	if (!leaves(project, use->file, target(project, use), edge))
		return false;
	if (promises(project, use, edge->to))
		return false;
	if (use->kind == ASH_USE_MACRO &&
	    (is_keyword(ash_entity_name(project->view, use->to)) ||
	     ash_macro_is_parameter(&walk->parameters, edge->from_file, edge->to_file)))
		return false;
	edge->kind = (enum ash_use_kind)use->kind;
	edge->row = row;
	edge->from_entity = use->from;
	edge->to_entity = use->to;
	edge->place.line = use->line;
	edge->place.column = use->column;
	edge->place.length = use->length;
	return true;
}

/* The name with its quotes or angles. */
static uint32_t include_length(const struct ash_view *view, const struct ash_include *include)
{
	if (include->flags & ASH_INCLUDE_FORCED) /* stands on the command line */
		return 0;
	return (uint32_t)strlen(ash_text(view, include->spelled)) + 2;
}

static bool include_edge(const struct ash_project *project, uint32_t row, struct ash_edge *edge)
{
	const struct ash_include *include = &project->view->includes[row];

	if (!leaves(project, include->file, include->included, edge))
		return false;
	edge->kind = ASH_USE_INCLUDE;
	edge->row = row;
	edge->from_entity = edge->to_entity = ASH_NONE;
	edge->place.line = include->line;
	edge->place.column = include->column;
	edge->place.length = include_length(project->view, include);
	return true;
}

static bool stands_before(const struct ash_use *use, const struct ash_include *include)
{
	if (use->file != include->file)
		return use->file < include->file;
	if (use->line != include->line)
		return use->line < include->line;
	return use->column < include->column;
}

/* Writes the edges in order to `out` (NULL: only counts them); how many. */
static uint32_t list(struct walk *walk, struct ash_edge *out)
{
	const struct ash_view *view = walk->project->view;
	uint32_t i = 0, u = 0, n = 0;

	while (i < view->n_includes || u < view->n_uses) {
		bool use = i == view->n_includes ||
			   (u < view->n_uses && stands_before(&view->uses[u], &view->includes[i]));
		struct ash_edge edge;
		bool found =
			use ? use_edge(walk, u++, &edge) : include_edge(walk->project, i++, &edge);

		if (!found)
			continue;
		if (out)
			out[n] = edge;
		n++;
	}
	return n;
}

void ash_project_find_edges(struct ash_arena *arena, struct ash_project *project)
{
	struct walk walk = {.project = project};
	struct ash_edge *edges;

	ash_macro_parameters_init(&walk.parameters, project->view, project->index);
	project->n_edges = list(&walk, NULL);
	edges = ash_arena_array(arena, project->n_edges, sizeof *edges);
	list(&walk, edges);
	project->edges = edges;
	ash_macro_parameters_release(&walk.parameters);
}
