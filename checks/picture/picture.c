/* A picture from a sketch: what is left after filtering, in its order. */
#include "checks/picture/picture.h"

#include <stdlib.h>

#include "checks/picture/sketch.h"
#include "facts/base/feedback.h"
#include "facts/base/path.h"

/* The cheapest edges to cut are those that arch-cycle proposes. */
static void mark_cuts(struct ash_sketch *sketch)
{
	const struct ash_graph *graph = sketch->design->graph;
	struct ash_cuts cuts = ash_feedback_arcs(sketch->arena, graph);

	for (uint32_t i = 0; i < cuts.n; i++) {
		const struct ash_graph_edge *arc = &graph->edges[cuts.edges[i]];
		struct ash_picture_edge *edge = ash_sketch_edge(sketch, arc->from, arc->to);

		if (edge) /* hints alone draw no edge when other kinds were asked for */
			edge->cut = true;
	}
}

/* ---- nodes ---- */

static uint32_t component_lines(const struct ash_project *project, uint32_t component)
{
	uint32_t lines = 0;

	for (uint32_t i = 0; i < project->view->n_files; i++)
		if (project->file_component[i] == component &&
		    project->file_class[i] == ASH_CLASS_PROJECT)
			lines += project->view->files[i].lines;
	return lines;
}

static struct ash_picture_node describe(const struct ash_sketch *sketch, uint32_t node)
{
	const struct ash_project *project = sketch->design->project;
	uint32_t row = sketch->row[node];
	struct ash_picture_node described = {
		.name = sketch->design->names[node], .group = "", .cycle = ASH_NONE};

	if (sketch->design->component) {
		described.n_files = project->components[row].n_files;
		described.lines = component_lines(project, row);
	} else {
		uint32_t component = project->file_component[row];

		described.n_files = 1;
		described.lines = project->view->files[row].lines;
		if (component != ASH_NONE)
			described.group = project->components[component].name;
		else
			described.group =
				ash_arena_printf(sketch->arena, "%s/",
						 ash_path_folder(sketch->arena, described.name));
	}
	return described;
}

/* Fills in nodes in their order; answers per node of the sketch its number in the picture. */
static const uint32_t *take_nodes(const struct ash_sketch *sketch, struct ash_picture *picture)
{
	uint32_t n = sketch->design->n_nodes, n_cycles = 0;
	const uint32_t *order = ash_sketch_rank(sketch);
	struct ash_picture_node *nodes = ash_arena_array(sketch->arena, n, sizeof *nodes);
	uint32_t *number = ash_arena_array(sketch->arena, n, sizeof *number);
	uint32_t *cycle = ash_arena_array(sketch->arena, n, sizeof *cycle); /* per set, from 1 */

	for (uint32_t i = 0; i < n; i++) {
		uint32_t node = order[i], set = sketch->design->sets.of[node];

		if (!sketch->shown[node])
			continue;
		if (ash_sketch_cyclic(sketch, node) && !cycle[set])
			cycle[set] = ++n_cycles;
		number[node] = picture->n_nodes;
		nodes[picture->n_nodes] = describe(sketch, node);
		if (cycle[set])
			nodes[picture->n_nodes].cycle = cycle[set] - 1;
		picture->n_nodes++;
	}
	picture->nodes = nodes;
	return number;
}

/* ---- edges ---- */

static void take_edges(const struct ash_sketch *sketch, const uint32_t *number,
		       struct ash_picture *picture)
{
	struct ash_picture_edge *edges =
		ash_arena_array(sketch->arena, sketch->n_edges, sizeof *edges);

	for (uint32_t i = 0; i < sketch->n_edges; i++) {
		struct ash_picture_edge *edge = &edges[picture->n_edges];

		if (!sketch->drawn[i])
			continue;
		*edge = sketch->edges[i];
		edge->from = number[edge->from];
		edge->to = number[edge->to];
		picture->n_edges++;
	}
	if (picture->n_edges)
		qsort(edges, picture->n_edges, sizeof *edges, ash_sketch_by_ends);
	picture->edges = edges;
}

/* ---- the whole ---- */

static const char *describe_filters(struct ash_arena *arena, const struct ash_picture_wish *wish)
{
	const char *text = "";

	if (wish->kinds_words)
		text = ash_arena_printf(arena, "; only kinds %s", wish->kinds_words);
	if (wish->reaches)
		text = ash_arena_printf(arena, "%s; only what reaches '%s'", text, wish->reaches);
	if (wish->focus)
		text = ash_arena_printf(arena, "%s; only what touches '%s'", text, wish->focus);
	if (wish->cycles)
		text = ash_arena_printf(arena, "%s; only cycles", text);
	if (wish->violations)
		text = ash_arena_printf(arena, "%s; only edges that break a rule", text);
	return *text ? text + 2 : text;
}

const struct ash_picture *ash_picture_new(struct ash_arena *arena,
					  const struct ash_project *project,
					  const struct ash_picture_wish *wish,
					  const char **unmatched)
{
	struct ash_picture *picture = ash_arena_alloc(arena, sizeof *picture);
	struct ash_sketch sketch = ash_sketch_new(arena, project, wish);

	picture->files = wish->files;
	picture->with_rules = wish->findings != NULL;
	picture->filters = describe_filters(arena, wish);
	picture->n_all_edges = sketch.n_edges;
	for (uint32_t i = 0; i < sketch.design->n_nodes; i++)
		picture->n_all_nodes += sketch.shown[i];
	mark_cuts(&sketch);
	if (wish->findings)
		ash_sketch_judge(&sketch, wish->findings);
	if (!ash_sketch_filter(&sketch, wish, unmatched))
		return NULL;
	take_edges(&sketch, take_nodes(&sketch, picture), picture);
	return picture;
}
