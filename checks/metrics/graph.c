/* Lakos' numbers, propagation cost and cycles of a graph. */
#include <math.h>

#include "checks/metrics/metrics.h"
#include "facts/base/reach_sum.h"

/*
 * CCD of a balanced binary tree of n nodes, which Lakos divides by. A fraction for most n, and 1
 * for one node.
 */
static double balanced_tree(double n)
{
	return (n + 1) * log2(n + 1) - n;
}

struct ash_graph_metrics ash_graph_measure(struct ash_arena *arena, const struct ash_graph *graph)
{
	struct ash_graph_sets sets = ash_graph_strong_sets(arena, graph);
	struct ash_graph_metrics m = {.nodes = graph->n_nodes,
				      .edges = graph->n_edges,
				      .ccd = ASH_UNMEASURED,
				      .acd = ASH_UNMEASURED,
				      .nccd = ASH_UNMEASURED,
				      .propagation = ASH_UNMEASURED};
	double n = graph->n_nodes;

	for (uint32_t set = 0; set < sets.n; set++) {
		uint32_t size = sets.first[set + 1] - sets.first[set];

		if (size == 1)
			continue;
		m.cycles++;
		m.on_cycles += size;
		m.largest = size > m.largest ? size : m.largest;
	}
	if (graph->n_nodes == 0)
		return m;
	m.ccd = (double)ash_graph_reach_sum(graph, &sets);
	m.acd = m.ccd / n;
	m.nccd = m.ccd / balanced_tree(n);
	m.propagation = m.ccd / (n * n);
	return m;
}
