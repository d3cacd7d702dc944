/*
 * Edges, in one pass over uses and one over includes. Both are sorted by place, so merging the
 * two lists sorts the edges.
 */
#include "checks/edge.h"

#include <string.h>

struct edges {
	ASH_VEC(struct ash_edge);
};

struct finder {
	const struct ash_project *project;
	const struct ash_view *view;
	/* the home of an entity as last asked for: most uses of it saw the same declaration */
	struct home {
		uint32_t seen_file, home;
	} * homes; /* per entity; seen_file ASH_NONE - 1: not asked for yet */
	struct edges edges;
};

#define NOT_ASKED (ASH_NONE - 1)

static uint32_t home_of(struct finder *finder, uint32_t entity, uint32_t seen_file)
{
	struct home *known;

	if (entity == ASH_NONE)
		return seen_file;
	known = &finder->homes[entity];
	if (known->seen_file != seen_file) {
		known->home = ash_index_home(finder->project->index, entity, seen_file);
		known->seen_file = seen_file;
	}
	return known->home;
}

/* The component rules are asked about for what stands in `file`; ASH_NONE: nobody's business. */
static uint32_t subject(const struct ash_project *project, uint32_t file)
{
	if (file == ASH_NONE || project->file_class[file] != ASH_CLASS_PROJECT)
		return ASH_NONE;
	return project->file_component[file];
}

static void add(struct finder *finder, struct ash_edge edge)
{
	edge.to =
		edge.to_file == ASH_NONE ? ASH_NONE : finder->project->file_component[edge.to_file];
	if (edge.to == ASH_NONE || edge.to == edge.from)
		return;
	edge.place.path = ash_file_path(finder->view, edge.from_file);
	ash_vec_push(&finder->edges, edge);
}

static void add_use(struct finder *finder, uint32_t row)
{
	const struct ash_use *use = &finder->view->uses[row];
	uint32_t from = subject(finder->project, use->file);

	if (from == ASH_NONE)
		return;
	add(finder,
	    (struct ash_edge){
		    .kind = (enum ash_use_kind)use->kind,
		    .row = row,
		    .from = from,
		    .from_file = use->file,
		    .to_file = home_of(finder, use->to, use->to_file),
		    .from_entity = use->from,
		    .to_entity = use->to,
		    .place = {.line = use->line, .column = use->column, .length = use->length}});
}

/* The name with its quotes or angles. */
static uint32_t include_length(const struct finder *finder, const struct ash_include *include)
{
	if (include->flags & ASH_INCLUDE_FORCED) /* stands on the command line */
		return 0;
	return (uint32_t)strlen(ash_text(finder->view, include->spelled)) + 2;
}

static void add_include(struct finder *finder, uint32_t row)
{
	const struct ash_include *include = &finder->view->includes[row];
	uint32_t from = subject(finder->project, include->file);

	if (from == ASH_NONE)
		return;
	add(finder, (struct ash_edge){.kind = ASH_USE_INCLUDE,
				      .row = row,
				      .from = from,
				      .from_file = include->file,
				      .to_file = include->included,
				      .from_entity = ASH_NONE,
				      .to_entity = ASH_NONE,
				      .place = {.line = include->line,
						.column = include->column,
						.length = include_length(finder, include)}});
}

static bool before(const struct ash_edge *a, const struct ash_edge *b)
{
	if (a->from_file != b->from_file)
		return a->from_file < b->from_file;
	if (a->place.line != b->place.line)
		return a->place.line < b->place.line;
	if (a->place.column != b->place.column)
		return a->place.column < b->place.column;
	return a->kind < b->kind;
}

/* v[0..n_includes) and the rest are sorted each; `out` takes both. */
static void merge(const struct edges *edges, size_t n_includes, struct ash_edge *out)
{
	size_t i = 0, u = n_includes;

	while (i < n_includes || u < edges->n) {
		bool include =
			u == edges->n || (i < n_includes && !before(&edges->v[u], &edges->v[i]));

		*out++ = edges->v[include ? i++ : u++];
	}
}

static void ask_afresh(struct finder *finder)
{
	uint32_t n = finder->view->n_entities;

	finder->homes = ash_calloc(n, sizeof *finder->homes);
	for (uint32_t i = 0; i < n; i++)
		finder->homes[i].seen_file = NOT_ASKED;
}

void ash_project_find_edges(struct ash_arena *arena, struct ash_project *project)
{
	struct finder finder = {.project = project, .view = project->view};
	struct ash_edge *sorted;
	size_t n_includes;

	ask_afresh(&finder);
	for (uint32_t row = 0; row < finder.view->n_includes; row++)
		add_include(&finder, row);
	n_includes = finder.edges.n;
	for (uint32_t row = 0; row < finder.view->n_uses; row++)
		add_use(&finder, row);
	sorted = ash_arena_array(arena, finder.edges.n, sizeof *sorted);
	merge(&finder.edges, n_includes, sorted);
	project->edges = sorted;
	project->n_edges = (uint32_t)finder.edges.n;
	free(finder.homes);
	ash_vec_release(&finder.edges);
}
