/*
 * Directed graphs with weighted edges, as two compressed sparse rows (out and in).
 *
 * Nodes are 0..n_nodes-1. Callers number their nodes in the order of their names: wherever two
 * answers are equally good, the one with the lower numbers is given, so results do not depend on
 * anything else. Nothing here recurses; a graph of 100,000 nodes in a row needs no deep stack.
 */
#ifndef ASHLAR_FACTS_BASE_GRAPH_H
#define ASHLAR_FACTS_BASE_GRAPH_H

#include <stddef.h>
#include <stdint.h>

#include "facts/base/arena.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ash_graph_edge {
	uint32_t from, to;
	uint64_t weight; /* cost of removing the edge */
};

/* Read-only once made; everything lives in the arena given to ash_graph_new. */
struct ash_graph {
	uint32_t n_nodes, n_edges;
	const struct ash_graph_edge *edges; /* sorted by from, to; no two with both equal */
	const uint32_t *first;              /* edges of v: first[v] .. first[v + 1] */
	const uint32_t *in_first;           /* the same into in_edge, for edges that enter v */
	const uint32_t *in_edge;            /* edge numbers, ascending by origin */
};

/*
 * Edges may come in any order; weights of parallel ones are added, edges from a node to itself
 * are dropped. The weights must sum to less than 2^62. `edges` is borrowed for the call only.
 */
const struct ash_graph *ash_graph_new(struct ash_arena *arena, uint32_t n_nodes,
				      const struct ash_graph_edge *edges, size_t n_edges);
/* Number of the edge, or UINT32_MAX when there is none. */
uint32_t ash_graph_edge(const struct ash_graph *graph, uint32_t from, uint32_t to);

/* A partition of the nodes into sets that reach each other. */
struct ash_graph_sets {
	uint32_t n;            /* sets, in reverse topological order: edges lead to lower sets */
	const uint32_t *of;    /* per node: its set */
	const uint32_t *first; /* members of set s: nodes[first[s]] .. nodes[first[s + 1]] */
	const uint32_t *nodes; /* ascending within each set */
};

/* Strongly connected components (Tarjan), O(nodes + edges). */
struct ash_graph_sets ash_graph_strong_sets(struct ash_arena *arena, const struct ash_graph *graph);

struct ash_graph_path {
	const uint32_t *nodes; /* from first to last, both included; NULL when n is 0 */
	uint32_t n;
};

/*
 * A shortest path by number of edges; of several the one with the lowest nodes, compared from
 * the start. Empty when `to` cannot be reached. One node when from == to.
 */
struct ash_graph_path ash_graph_shortest_path(struct ash_arena *arena,
					      const struct ash_graph *graph, uint32_t from,
					      uint32_t to);

#ifdef __cplusplus
}
#endif
#endif
