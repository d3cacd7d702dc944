/*
 * Eades, Lin and Smyth's greedy order, with weights: take sinks to the right end and sources to
 * the left; when there are none, the node with the largest surplus of weight out over weight in
 * goes left. A binary heap that knows where each node stands keeps the surpluses in order.
 */
#include "facts/base/greedy_order.h"

#include <stdbool.h>
#include <stdlib.h>

/* The graph being emptied: nodes go to the left or right end of the order. */
struct greedy {
	const struct ash_graph *graph;
	int64_t *surplus;         /* weight out minus weight in, of what is left */
	uint32_t *n_out, *n_in;   /* edges left */
	uint32_t *heap, *slot;    /* nodes by surplus, highest on top; where each stands */
	uint32_t *ready, n_ready; /* sources and sinks; a node may stand there twice */
	uint32_t n_heap;
	bool *gone;
};

/* Does node a come before node b in the heap? */
static bool richer(const struct greedy *g, uint32_t a, uint32_t b)
{
	return g->surplus[a] != g->surplus[b] ? g->surplus[a] > g->surplus[b] : a < b;
}

static void put(struct greedy *g, uint32_t slot, uint32_t v)
{
	g->heap[slot] = v;
	g->slot[v] = slot;
}

static void rise(struct greedy *g, uint32_t v)
{
	uint32_t slot = g->slot[v];

	while (slot && richer(g, v, g->heap[(slot - 1) / 2])) {
		put(g, slot, g->heap[(slot - 1) / 2]);
		slot = (slot - 1) / 2;
	}
	put(g, slot, v);
}

static void sink(struct greedy *g, uint32_t v)
{
	uint32_t slot = g->slot[v];

	for (;;) {
		uint32_t child = 2 * slot + 1;

		if (child >= g->n_heap)
			break;
		if (child + 1 < g->n_heap && richer(g, g->heap[child + 1], g->heap[child]))
			child++;
		if (!richer(g, g->heap[child], v))
			break;
		put(g, slot, g->heap[child]);
		slot = child;
	}
	put(g, slot, v);
}

static uint32_t pop(struct greedy *g)
{
	uint32_t top = g->heap[0], moved = g->heap[--g->n_heap];

	if (moved != top) {
		put(g, 0, moved);
		sink(g, moved);
	}
	return top;
}

/* Takes v and its edges out of the graph; neighbours that become source or sink get ready. */
static void take(struct greedy *g, uint32_t v)
{
	const struct ash_graph *graph = g->graph;

	g->gone[v] = true;
	for (uint32_t e = graph->first[v]; e < graph->first[v + 1]; e++) {
		uint32_t u = graph->edges[e].to;

		if (g->gone[u])
			continue;
		g->surplus[u] += (int64_t)graph->edges[e].weight;
		rise(g, u);
		if (--g->n_in[u] == 0)
			g->ready[g->n_ready++] = u;
	}
	for (uint32_t i = graph->in_first[v]; i < graph->in_first[v + 1]; i++) {
		const struct ash_graph_edge *edge = &graph->edges[graph->in_edge[i]];

		if (g->gone[edge->from])
			continue;
		g->surplus[edge->from] -= (int64_t)edge->weight;
		sink(g, edge->from);
		if (--g->n_out[edge->from] == 0)
			g->ready[g->n_ready++] = edge->from;
	}
}

static void fill(struct greedy *g)
{
	const struct ash_graph *graph = g->graph;

	for (uint32_t e = 0; e < graph->n_edges; e++) {
		const struct ash_graph_edge *edge = &graph->edges[e];

		g->surplus[edge->from] += (int64_t)edge->weight;
		g->surplus[edge->to] -= (int64_t)edge->weight;
		g->n_out[edge->from]++;
		g->n_in[edge->to]++;
	}
	for (uint32_t v = graph->n_nodes; v-- > 0;)
		if (!g->n_in[v] || !g->n_out[v])
			g->ready[g->n_ready++] = v;
	for (uint32_t v = 0; v < graph->n_nodes; v++) {
		put(g, g->n_heap++, v);
		rise(g, v);
	}
}

/* Places all nodes: sinks to the right, sources and else the richest to the left. */
static void place_all(struct greedy *g, uint32_t *order)
{
	uint32_t left = 0, right = g->graph->n_nodes;

	while (left < right) {
		uint32_t v = g->n_ready ? g->ready[--g->n_ready] : pop(g);

		if (g->gone[v])
			continue;
		if (g->n_out[v] == 0)
			order[--right] = v;
		else
			order[left++] = v;
		take(g, v);
	}
}

void ash_order_greedy(const struct ash_graph *graph, uint32_t *order)
{
	size_t n = (size_t)graph->n_nodes + 1;
	uint32_t *memory = ash_calloc(6 * n, sizeof *memory);
	struct greedy g = {.graph = graph,
			   .surplus = ash_calloc(n, sizeof *g.surplus),
			   .n_out = memory,
			   .n_in = memory + n,
			   .heap = memory + 2 * n,
			   .slot = memory + 3 * n,
			   .ready = memory + 4 * n, /* 2 n: both a source and a sink */
			   .gone = ash_calloc(n, sizeof *g.gone)};

	fill(&g);
	place_all(&g, order);
	free(g.gone);
	free(g.surplus);
	free(memory);
}
