/*
 * Feedback arcs: order each strongly connected set so that little points backwards, cut what
 * does, then put back every cut edge that closes no cycle after all.
 */
#include "facts/base/feedback.h"

#include <stdbool.h>
#include <stdlib.h>

#include "facts/base/greedy_order.h"
#include "facts/base/order.h"

/*
 * Effort, in nodes and edges looked at, so that the answer does not depend on the machine. A few
 * tenths of a second in all; sifting moves nodes through an array and pays only for small sets.
 */
#define SIFT_NODES  20000u
#define SIFT_STEPS  100000000u
#define PRUNE_STEPS 20000000u
#define PRUNE_MOST  (100ull * PRUNE_STEPS) /* beyond, looking at a hundredth helps nobody */

struct feedback {
	const struct ash_graph *graph;
	struct ash_graph_sets sets;
	bool *cut;      /* per edge */
	uint32_t *rank; /* per node: its place in the order of its set */
	uint64_t sift_steps, prune_steps;
	uint32_t *seen, *stack; /* per node, for the search while pruning */
	uint32_t searches;
};

/* The set's own graph; node i of it is the set's i-th member. */
static const struct ash_graph *set_graph(const struct feedback *f, struct ash_arena *arena,
					 uint32_t set)
{
	uint32_t begin = f->sets.first[set], end = f->sets.first[set + 1];
	struct ash_graph_edge *edges;
	size_t n = 0, most = 0;

	for (uint32_t i = begin; i < end; i++) {
		f->rank[f->sets.nodes[i]] = i - begin;
		most += f->graph->first[f->sets.nodes[i] + 1] - f->graph->first[f->sets.nodes[i]];
	}
	edges = ash_calloc(most + 1, sizeof *edges);
	for (uint32_t i = begin; i < end; i++) {
		uint32_t v = f->sets.nodes[i];

		for (uint32_t e = f->graph->first[v]; e < f->graph->first[v + 1]; e++) {
			struct ash_graph_edge edge = f->graph->edges[e];

			if (f->sets.of[edge.to] == set)
				edges[n++] = (struct ash_graph_edge){f->rank[v], f->rank[edge.to],
								     edge.weight};
		}
	}
	const struct ash_graph *graph = ash_graph_new(arena, end - begin, edges, n);
	free(edges);
	return graph;
}

static void find_order(struct feedback *f, const struct ash_graph *graph, uint32_t *order)
{
	if (graph->n_nodes <= ASH_ORDER_EXACT_NODES) {
		ash_order_exact(graph, order);
		return;
	}
	ash_order_greedy(graph, order);
	if (graph->n_nodes <= SIFT_NODES)
		f->sift_steps = ash_order_sift(graph, order, f->sift_steps);
}

static bool inside(const struct feedback *f, uint32_t edge)
{
	const struct ash_graph_edge *e = &f->graph->edges[edge];

	return f->sets.of[e->from] == f->sets.of[e->to];
}

/* Ranks the members of the set and cuts the edges that point backwards. */
static void cut_set(struct feedback *f, uint32_t set)
{
	struct ash_arena arena = {0};
	const uint32_t *members = f->sets.nodes + f->sets.first[set];
	const struct ash_graph *graph = set_graph(f, &arena, set);
	uint32_t *order = ash_arena_array(&arena, graph->n_nodes, sizeof *order);

	find_order(f, graph, order);
	for (uint32_t i = 0; i < graph->n_nodes; i++)
		f->rank[members[order[i]]] = i;
	for (uint32_t i = 0; i < graph->n_nodes; i++) {
		uint32_t v = members[i];

		for (uint32_t e = f->graph->first[v]; e < f->graph->first[v + 1]; e++)
			if (inside(f, e) && f->rank[v] > f->rank[f->graph->edges[e].to])
				f->cut[e] = true;
	}
	ash_arena_release(&arena);
}

/* Is there a way from `from` to `to` along edges that are not cut, inside one set? */
static bool reaches(struct feedback *f, uint32_t from, uint32_t to)
{
	uint32_t n = 0, mark = ++f->searches;

	f->stack[n++] = from;
	f->seen[from] = mark;
	while (n && f->prune_steps) {
		uint32_t v = f->stack[--n];

		if (v == to)
			return true;
		for (uint32_t e = f->graph->first[v]; e < f->graph->first[v + 1]; e++) {
			uint32_t u = f->graph->edges[e].to;

			f->prune_steps -= f->prune_steps > 0;
			if (f->cut[e] || f->seen[u] == mark || !inside(f, e))
				continue;
			f->seen[u] = mark;
			f->stack[n++] = u;
		}
	}
	return !f->prune_steps; /* not known: assume the worst */
}

/* A cut edge and what it costs, to be sorted: the dearest is put back first. */
struct cut {
	uint64_t weight;
	uint32_t edge;
};

static int dearest_first(const void *a, const void *b)
{
	const struct cut *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->edge > y->edge) - (x->edge < y->edge);
}

static void put_back_needless(struct feedback *f, uint32_t n_cuts)
{
	struct cut *cuts;
	uint32_t n = 0;

	if ((uint64_t)n_cuts * f->graph->n_edges > PRUNE_MOST)
		return;
	cuts = ash_calloc(n_cuts, sizeof *cuts);
	for (uint32_t e = 0; e < f->graph->n_edges; e++)
		if (f->cut[e])
			cuts[n++] = (struct cut){f->graph->edges[e].weight, e};
	qsort(cuts, n, sizeof *cuts, dearest_first);
	for (uint32_t i = 0; i < n && f->prune_steps; i++) {
		const struct ash_graph_edge *edge = &f->graph->edges[cuts[i].edge];

		if (!reaches(f, edge->to, edge->from))
			f->cut[cuts[i].edge] = false;
	}
	free(cuts);
}

static uint32_t count_cuts(const struct feedback *f)
{
	uint32_t n = 0;

	for (uint32_t e = 0; e < f->graph->n_edges; e++)
		n += f->cut[e];
	return n;
}

struct ash_cuts ash_feedback_arcs(struct ash_arena *arena, const struct ash_graph *graph)
{
	struct ash_arena scratch = {0};
	struct feedback f = {.graph = graph,
			     .sets = ash_graph_strong_sets(&scratch, graph),
			     .cut = ash_arena_array(&scratch, graph->n_edges, sizeof *f.cut),
			     .rank = ash_arena_array(&scratch, graph->n_nodes, sizeof *f.rank),
			     .seen = ash_arena_array(&scratch, graph->n_nodes, sizeof *f.seen),
			     .stack = ash_arena_array(&scratch, graph->n_nodes, sizeof *f.stack),
			     .sift_steps = SIFT_STEPS,
			     .prune_steps = PRUNE_STEPS};
	struct ash_cuts cuts = {0};
	uint32_t *edges;

	for (uint32_t set = 0; set < f.sets.n; set++)
		if (f.sets.first[set + 1] - f.sets.first[set] > 1)
			cut_set(&f, set);
	put_back_needless(&f, count_cuts(&f));
	edges = ash_arena_array(arena, count_cuts(&f), sizeof *edges);
	for (uint32_t e = 0; e < graph->n_edges; e++)
		if (f.cut[e])
			edges[cuts.n++] = e;
	cuts.edges = edges;
	ash_arena_release(&scratch);
	return cuts;
}
