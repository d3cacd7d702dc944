/*
 * Edges. Uses and includes are both sorted by place, so walking the two relations side by side
 * gives the edges in order; walking twice, first to count, costs less than memory that grows.
 */
#include "checks/edge.h"

#include <string.h>

/* The component rules are asked about for what stands in `file`; ASH_NONE: nobody's business. */
static uint32_t subject(const struct ash_project *project, uint32_t file)
{
	if (file == ASH_NONE || project->file_class[file] != ASH_CLASS_PROJECT)
		return ASH_NONE;
	return project->file_component[file];
}

/* Fills in the components; false when the edge does not leave one for another. */
static bool leaves(const struct ash_project *project, struct ash_edge *edge)
{
	edge->from = subject(project, edge->from_file);
	if (edge->from == ASH_NONE || edge->to_file == ASH_NONE)
		return false;
	edge->to = project->file_component[edge->to_file];
	edge->place.path = ash_file_path(project->view, edge->from_file);
	return edge->to != ASH_NONE && edge->to != edge->from;
}

/*
 * Folders that nobody declared to be components keep a header and what it declares together: a
 * header of include/ that calls what src/ defines is no edge back, it is how C is laid out.
 */
static uint32_t target(const struct ash_project *project, const struct ash_use *use)
{
	if (use->to_file == ASH_NONE && use->kind == ASH_USE_TYPE_OPAQUE)
		return ASH_NONE; /* 'struct wal;' here is the first word of it: nothing is leant on */
	if (project->inferred && use->to_file != ASH_NONE)
		return use->to_file;
	return ash_index_home(project->index, use->to, use->to_file);
}

static bool use_edge(const struct ash_project *project, uint32_t row, struct ash_edge *edge)
{
	const struct ash_use *use = &project->view->uses[row];

	*edge = (struct ash_edge){
		.kind = (enum ash_use_kind)use->kind,
		.row = row,
		.from_file = use->file,
		.to_file = target(project, use),
		.from_entity = use->from,
		.to_entity = use->to,
		.place = {.line = use->line, .column = use->column, .length = use->length},
	};
	return leaves(project, edge);
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

	*edge = (struct ash_edge){
		.kind = ASH_USE_INCLUDE,
		.row = row,
		.from_file = include->file,
		.to_file = include->included,
		.from_entity = ASH_NONE,
		.to_entity = ASH_NONE,
		.place = {.line = include->line,
			  .column = include->column,
			  .length = include_length(project->view, include)},
	};
	return leaves(project, edge);
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
static uint32_t walk(const struct ash_project *project, struct ash_edge *out)
{
	const struct ash_view *view = project->view;
	uint32_t i = 0, u = 0, n = 0;

	while (i < view->n_includes || u < view->n_uses) {
		bool use = i == view->n_includes ||
			   (u < view->n_uses && stands_before(&view->uses[u], &view->includes[i]));
		struct ash_edge edge;
		bool found =
			use ? use_edge(project, u++, &edge) : include_edge(project, i++, &edge);

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
	struct ash_edge *edges;

	project->n_edges = walk(project, NULL);
	edges = ash_arena_array(arena, project->n_edges, sizeof *edges);
	walk(project, edges);
	project->edges = edges;
}
