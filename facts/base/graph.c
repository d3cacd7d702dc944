/*
 * Digraphs: building (counting sort, so linear), strongly connected components, shortest paths.
 *
 * Edges are kept sorted, which is what makes every answer deterministic. Feedback arcs live in
 * feedback.c; there is no graph that can change, since no caller needs one.
 */
#include "facts/base/graph.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Counting sort by one end, stable. `first` has n_nodes + 1 zeroed places and ends as offsets. */
static void sort_by(struct ash_graph_edge *out, const struct ash_graph_edge *in, size_t n_edges,
		    uint32_t *first, uint32_t n_nodes, bool by_origin)
{
	for (size_t i = 0; i < n_edges; i++)
		first[(by_origin ? in[i].from : in[i].to) + 1]++;
	for (uint32_t v = 0; v < n_nodes; v++)
		first[v + 1] += first[v];
	for (size_t i = 0; i < n_edges; i++)
		out[first[by_origin ? in[i].from : in[i].to]++] = in[i];
}

/* Sorted edges without loops and repeats; answers how many stay. */
static uint32_t unite(struct ash_graph_edge *edges, size_t n_edges)
{
	uint32_t n = 0;

	for (size_t i = 0; i < n_edges; i++) {
		if (edges[i].from == edges[i].to)
			continue;
		if (n && edges[n - 1].from == edges[i].from && edges[n - 1].to == edges[i].to)
			edges[n - 1].weight += edges[i].weight;
		else
			edges[n++] = edges[i];
	}
	return n;
}

static void link_rows(struct ash_arena *arena, struct ash_graph *graph)
{
	size_t places = (size_t)graph->n_nodes + 1;
	uint32_t *first = ash_arena_array(arena, places, sizeof *first);
	uint32_t *in_first = ash_arena_array(arena, places, sizeof *in_first);
	uint32_t *in_edge = ash_arena_array(arena, graph->n_edges, sizeof *in_edge);
	uint32_t *next = ash_calloc(places, sizeof *next);

	for (uint32_t e = 0; e < graph->n_edges; e++) {
		first[graph->edges[e].from + 1]++;
		in_first[graph->edges[e].to + 1]++;
	}
	for (uint32_t v = 0; v < graph->n_nodes; v++) {
		first[v + 1] += first[v];
		in_first[v + 1] += in_first[v];
	}
	memcpy(next, in_first, places * sizeof *next);
	for (uint32_t e = 0; e < graph->n_edges; e++)
		in_edge[next[graph->edges[e].to]++] = e;
	free(next);
	graph->first = first;
	graph->in_first = in_first;
	graph->in_edge = in_edge;
}

/* A part of a graph comes sorted already: then there is nothing to do but to copy. */
static bool is_sorted(const struct ash_graph_edge *edges, size_t n_edges)
{
	for (size_t i = 1; i < n_edges; i++)
		if (edges[i - 1].from > edges[i].from ||
		    (edges[i - 1].from == edges[i].from && edges[i - 1].to > edges[i].to))
			return false;
	return true;
}

/* By target, then stably by origin. */
static void sort_edges(struct ash_graph_edge *edges, size_t n_edges, uint32_t n_nodes)
{
	struct ash_graph_edge *by_target = ash_calloc(n_edges, sizeof *by_target);
	uint32_t *first = ash_calloc((size_t)n_nodes + 1, sizeof *first);

	sort_by(by_target, edges, n_edges, first, n_nodes, false);
	memset(first, 0, ((size_t)n_nodes + 1) * sizeof *first);
	sort_by(edges, by_target, n_edges, first, n_nodes, true);
	free(first);
	free(by_target);
}

const struct ash_graph *ash_graph_new(struct ash_arena *arena, uint32_t n_nodes,
				      const struct ash_graph_edge *edges, size_t n_edges)
{
	struct ash_graph *graph = ash_arena_alloc(arena, sizeof *graph);
	struct ash_graph_edge *sorted = ash_arena_array(arena, n_edges, sizeof *sorted);

	if (n_edges)
		memcpy(sorted, edges, n_edges * sizeof *sorted);
	if (!is_sorted(sorted, n_edges))
		sort_edges(sorted, n_edges, n_nodes);
	graph->n_nodes = n_nodes;
	graph->n_edges = unite(sorted, n_edges);
	graph->edges = sorted;
	link_rows(arena, graph);
	return graph;
}

uint32_t ash_graph_edge(const struct ash_graph *graph, uint32_t from, uint32_t to)
{
	uint32_t low = graph->first[from], high = graph->first[from + 1];

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (graph->edges[middle].to < to)
			low = middle + 1;
		else
			high = middle;
	}
	return low < graph->first[from + 1] && graph->edges[low].to == to ? low : UINT32_MAX;
}

/* ---- strongly connected components ---- */

/* Tarjan's state. `order` counts from 1; 0 is "not visited". */
struct tarjan {
	const struct ash_graph *graph;
	uint32_t *order, *low;
	uint32_t *next;                /* per node: the edge to look at next */
	uint32_t *path, n_path;        /* nodes being visited, instead of recursion */
	uint32_t *pending, n_pending;  /* visited, set not known yet */
	uint32_t *set, n_sets, visits; /* set: UINT32_MAX while unknown */
};

static void enter(struct tarjan *t, uint32_t v)
{
	t->order[v] = t->low[v] = ++t->visits;
	t->next[v] = t->graph->first[v];
	t->path[t->n_path++] = v;
	t->pending[t->n_pending++] = v;
}

static void leave(struct tarjan *t, uint32_t v)
{
	t->n_path--;
	if (t->low[v] == t->order[v]) {
		uint32_t member;

		do {
			member = t->pending[--t->n_pending];
			t->set[member] = t->n_sets;
		} while (member != v);
		t->n_sets++;
	}
	if (t->n_path) {
		uint32_t parent = t->path[t->n_path - 1];

		if (t->low[v] < t->low[parent])
			t->low[parent] = t->low[v];
	}
}

static void visit(struct tarjan *t, uint32_t root)
{
	enter(t, root);
	while (t->n_path) {
		uint32_t v = t->path[t->n_path - 1];

		if (t->next[v] == t->graph->first[v + 1]) {
			leave(t, v);
			continue;
		}
		uint32_t to = t->graph->edges[t->next[v]++].to;
		if (!t->order[to])
			enter(t, to);
		else if (t->set[to] == UINT32_MAX && t->order[to] < t->low[v])
			t->low[v] = t->order[to];
	}
}

/* Lists the members of each set, ascending, from the set of each node. */
static void list_members(struct ash_arena *arena, struct ash_graph_sets *sets, uint32_t n_nodes)
{
	uint32_t *first = ash_arena_array(arena, (size_t)sets->n + 2, sizeof *first);
	uint32_t *nodes = ash_arena_array(arena, n_nodes, sizeof *nodes);

	/* Shifted by one place more, so that after filling first[s] is where set s begins. */
	for (uint32_t v = 0; v < n_nodes; v++)
		first[sets->of[v] + 2]++;
	for (uint32_t s = 0; s < sets->n; s++)
		first[s + 2] += first[s + 1];
	for (uint32_t v = 0; v < n_nodes; v++)
		nodes[first[sets->of[v] + 1]++] = v;
	sets->first = first;
	sets->nodes = nodes;
}

struct ash_graph_sets ash_graph_strong_sets(struct ash_arena *arena, const struct ash_graph *graph)
{
	size_t n = (size_t)graph->n_nodes + 1;
	uint32_t *memory = ash_calloc(5 * n, sizeof *memory);
	uint32_t *of = ash_arena_array(arena, n, sizeof *of);
	struct tarjan t = {.graph = graph,
			   .order = memory,
			   .low = memory + n,
			   .next = memory + 2 * n,
			   .path = memory + 3 * n,
			   .pending = memory + 4 * n,
			   .set = of};

	memset(of, 0xff, n * sizeof *of);
	for (uint32_t v = 0; v < graph->n_nodes; v++)
		if (!t.order[v])
			visit(&t, v);
	free(memory);

	struct ash_graph_sets sets = {.n = t.n_sets, .of = of};
	list_members(arena, &sets, graph->n_nodes);
	return sets;
}

/* ---- shortest path ---- */

/* Breadth first from `from`; fills `parent` (itself for the start). Stops when `to` is seen. */
static void search(const struct ash_graph *graph, uint32_t from, uint32_t to, uint32_t *parent,
		   uint32_t *queue)
{
	uint32_t head = 0, tail = 0;

	parent[from] = from;
	queue[tail++] = from;
	while (head < tail && parent[to] == UINT32_MAX) {
		uint32_t v = queue[head++];

		for (uint32_t e = graph->first[v]; e < graph->first[v + 1]; e++) {
			uint32_t u = graph->edges[e].to;

			if (parent[u] != UINT32_MAX)
				continue;
			parent[u] = v;
			queue[tail++] = u;
		}
	}
}

struct ash_graph_path ash_graph_shortest_path(struct ash_arena *arena,
					      const struct ash_graph *graph, uint32_t from,
					      uint32_t to)
{
	struct ash_graph_path path = {0};
	size_t n = graph->n_nodes;
	uint32_t *parent = ash_calloc(2 * n, sizeof *parent);

	memset(parent, 0xff, n * sizeof *parent);
	search(graph, from, to, parent, parent + n);
	if (parent[to] != UINT32_MAX) {
		uint32_t v, *nodes;

		path.n = 1;
		for (v = to; v != from; v = parent[v])
			path.n++;
		nodes = ash_arena_array(arena, path.n, sizeof *nodes);
		v = to;
		for (uint32_t i = path.n; i-- > 0; v = parent[v])
			nodes[i] = v;
		path.nodes = nodes;
	}
	free(parent);
	return path;
}
