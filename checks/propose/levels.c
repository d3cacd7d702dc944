/*
 * Levels from uses. Uses against the best order that are few, for their two parts, are exceptions
 * to it; what still goes round in circles without them is one level. A part stands one level above
 * the highest it uses.
 */
#include "checks/propose/propose.h"
#include "facts/base/feedback.h"

#define FEW_USES            10u /* always an exception, if the way back is used more */
#define MANY_USES           25u /* never one: a person would call it the design */
#define FEW_OF_THE_WAY_BACK 20u /* in between: up to one in so many uses of the way back */

static const struct ash_graph *graph_of(struct ash_arena *arena, const struct ash_project *project,
					uint32_t n_parts)
{
	struct ash_graph_edge *edges =
		ash_arena_array(arena, (size_t)project->n_edges + 1, sizeof *edges);
	size_t n = 0;

	for (uint32_t i = 0; i < project->n_edges; i++) {
		const struct ash_edge *edge = &project->edges[i];

		if (edge->from < n_parts && edge->to < n_parts)
			edges[n++] = (struct ash_graph_edge){edge->from, edge->to, 1};
	}
	return ash_graph_new(arena, n_parts, edges, n);
}

/* What leads back from the edge's target to its origin, through one other part at most. */
static uint64_t way_back(const struct ash_graph *graph, const struct ash_graph_edge *edge)
{
	uint32_t direct = ash_graph_edge(graph, edge->to, edge->from);
	uint64_t most = direct == UINT32_MAX ? 0 : graph->edges[direct].weight;

	for (uint32_t i = graph->first[edge->to]; i < graph->first[edge->to + 1]; i++) {
		uint32_t second = ash_graph_edge(graph, graph->edges[i].to, edge->from);
		uint64_t through;

		if (second == UINT32_MAX)
			continue;
		through = graph->edges[second].weight < graph->edges[i].weight
				  ? graph->edges[second].weight
				  : graph->edges[i].weight;
		most = through > most ? through : most;
	}
	return most;
}

static bool is_exception(const struct ash_graph *graph, const struct ash_graph_edge *edge)
{
	uint64_t back = way_back(graph, edge);

	return back > edge->weight && edge->weight < MANY_USES &&
	       (edge->weight <= FEW_USES || edge->weight * FEW_OF_THE_WAY_BACK <= back);
}

/* The graph without the exceptions, which become the proposal's cuts. */
static const struct ash_graph *without_exceptions(struct ash_arena *arena,
						  const struct ash_graph *graph,
						  struct ash_proposal *proposal)
{
	struct ash_cuts arcs = ash_feedback_arcs(arena, graph);
	struct ash_proposed_cut *cuts = ash_arena_array(arena, arcs.n + 1, sizeof *cuts);
	struct ash_graph_edge *kept =
		ash_arena_array(arena, (size_t)graph->n_edges + 1, sizeof *kept);
	uint32_t n_kept = 0, arc = 0;

	for (uint32_t i = 0; i < graph->n_edges; i++) {
		const struct ash_graph_edge *edge = &graph->edges[i];
		bool backward = arc < arcs.n && arcs.edges[arc] == i;

		arc += backward;
		if (backward && is_exception(graph, edge))
			cuts[proposal->n_cuts++] =
				(struct ash_proposed_cut){edge->from, edge->to, edge->weight};
		else
			kept[n_kept++] = *edge;
	}
	proposal->cuts = cuts;
	return ash_graph_new(arena, graph->n_nodes, kept, n_kept);
}

/* Sets come in reverse topological order: all that a set uses has its level already. */
static void set_levels(struct ash_arena *arena, const struct ash_graph *graph,
		       struct ash_proposal *proposal)
{
	struct ash_graph_sets sets = ash_graph_strong_sets(arena, graph);
	uint32_t *level = ash_arena_array(arena, (size_t)sets.n + 1, sizeof *level);

	for (uint32_t set = 0; set < sets.n; set++) {
		level[set] = 0;
		for (uint32_t k = sets.first[set]; k < sets.first[set + 1]; k++) {
			uint32_t part = sets.nodes[k];

			for (uint32_t i = graph->first[part]; i < graph->first[part + 1]; i++) {
				uint32_t used = sets.of[graph->edges[i].to];

				if (used != set && level[used] + 1 > level[set])
					level[set] = level[used] + 1;
			}
		}
		for (uint32_t k = sets.first[set]; k < sets.first[set + 1]; k++)
			proposal->parts[sets.nodes[k]].level = level[set];
		if (level[set] + 1 > proposal->n_levels)
			proposal->n_levels = level[set] + 1;
	}
}

void ash_propose_levels(struct ash_arena *arena, const struct ash_project *project,
			struct ash_proposal *proposal)
{
	const struct ash_graph *graph = graph_of(arena, project, proposal->n_parts);

	for (uint32_t i = 0; i < graph->n_edges; i++)
		proposal->parts[graph->edges[i].from].layered =
			proposal->parts[graph->edges[i].to].layered = true;
	set_levels(arena, without_exceptions(arena, graph, proposal), proposal);
}
