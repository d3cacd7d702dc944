/*
 * Orders of least backward weight: dynamic programming over subsets for few nodes, sifting for
 * many. Ties go to the lower node, or to the place nearest by. The greedy start for sifting is
 * greedy_order.c.
 */
#include "facts/base/order.h"

#include <stdbool.h>
#include <stdlib.h>

uint64_t ash_order_cost(const struct ash_graph *graph, const uint32_t *order)
{
	uint32_t *rank = ash_calloc((size_t)graph->n_nodes + 1, sizeof *rank);
	uint64_t cost = 0;

	for (uint32_t i = 0; i < graph->n_nodes; i++)
		rank[order[i]] = i;
	for (uint32_t e = 0; e < graph->n_edges; e++)
		if (rank[graph->edges[e].from] > rank[graph->edges[e].to])
			cost += graph->edges[e].weight;
	free(rank);
	return cost;
}

/* ---- exact ---- */

/* out[v][half][bits]: weight of v's edges into the 8 nodes of a half that `bits` names. */
typedef uint64_t half_sums[2][256];

static void sum_halves(const struct ash_graph *graph, half_sums *out)
{
	for (uint32_t e = 0; e < graph->n_edges; e++)
		out[graph->edges[e].from][graph->edges[e].to / 8][1u << graph->edges[e].to % 8] =
			graph->edges[e].weight;
	for (uint32_t v = 0; v < graph->n_nodes; v++)
		for (uint32_t bits = 1; bits < 256; bits++) {
			uint32_t rest = bits & (bits - 1), low = bits ^ rest;

			out[v][0][bits] = out[v][0][rest] + out[v][0][low];
			out[v][1][bits] = out[v][1][rest] + out[v][1][low];
		}
}

void ash_order_exact(const struct ash_graph *graph, uint32_t *order)
{
	uint32_t n = graph->n_nodes, n_sets = 1u << n;
	uint64_t *best = ash_calloc(n_sets, sizeof *best); /* cost of the best order of a set */
	uint8_t *last = ash_calloc(n_sets, sizeof *last);  /* and the node that ends it */
	half_sums *out = ash_calloc(ASH_ORDER_EXACT_NODES, sizeof *out);

	sum_halves(graph, out);
	for (uint32_t set = 1; set < n_sets; set++) {
		best[set] = UINT64_MAX;
		for (uint32_t v = 0; v < n; v++) {
			uint32_t rest = set & ~(1u << v);
			uint64_t cost;

			if (rest == set)
				continue;
			cost = best[rest] + out[v][0][rest & 0xff] + out[v][1][rest >> 8 & 0xff];
			/* Of equals the highest node ends the order: low nodes come first. */
			if (cost <= best[set]) {
				best[set] = cost;
				last[set] = (uint8_t)v;
			}
		}
	}
	for (uint32_t set = n_sets - 1, i = n; i-- > 0; set &= ~(1u << last[set]))
		order[i] = last[set];
	free(out);
	free(last);
	free(best);
}

/* ---- sifting ---- */

/* A neighbour of the node being sifted, and what it saves to stand before it. */
struct neighbour {
	uint32_t rank;
	int64_t gain; /* weight(neighbour -> node) - weight(node -> neighbour) */
};

struct sifter {
	const struct ash_graph *graph;
	uint32_t *order, *rank;
	struct neighbour *near; /* of the node being sifted, sorted by rank */
	uint64_t steps;
};

static int by_rank(const void *a, const void *b)
{
	uint32_t x = ((const struct neighbour *)a)->rank, y = ((const struct neighbour *)b)->rank;

	return (x > y) - (x < y);
}

static uint32_t neighbours(struct sifter *s, uint32_t v)
{
	const struct ash_graph *graph = s->graph;
	uint32_t n = 0;

	for (uint32_t e = graph->first[v]; e < graph->first[v + 1]; e++)
		s->near[n++] = (struct neighbour){s->rank[graph->edges[e].to],
						  -(int64_t)graph->edges[e].weight};
	for (uint32_t i = graph->in_first[v]; i < graph->in_first[v + 1]; i++) {
		const struct ash_graph_edge *edge = &graph->edges[graph->in_edge[i]];

		s->near[n++] = (struct neighbour){s->rank[edge->from], (int64_t)edge->weight};
	}
	qsort(s->near, n, sizeof *s->near, by_rank);
	return n;
}

/*
 * The rank at which v costs least. Standing first is the starting point; passing a neighbour
 * saves its gain. Of equal places the one nearest to where v stands is taken, so nothing moves
 * without need. A neighbour may be listed twice (edges both ways): only the sum counts.
 */
static uint32_t best_rank(const struct sifter *s, uint32_t v, uint32_t n)
{
	uint32_t here = s->rank[v], best = here, i;
	int64_t saved = 0, most;

	for (i = 0; i < n && s->near[i].rank < here; i++)
		saved += s->near[i].gain;
	most = saved;
	for (uint32_t j = i; j < n; j++) {
		saved += s->near[j].gain;
		if (saved > most && (j + 1 == n || s->near[j + 1].rank != s->near[j].rank)) {
			most = saved;
			best = s->near[j].rank;
		}
	}
	saved = 0;
	for (uint32_t j = 0; j < i; j++)
		saved += s->near[j].gain;
	while (i-- > 0) {
		saved -= s->near[i].gain;
		if (saved > most && (i == 0 || s->near[i - 1].rank != s->near[i].rank)) {
			most = saved;
			best = s->near[i].rank;
		}
	}
	return best;
}

static void move(struct sifter *s, uint32_t v, uint32_t to)
{
	uint32_t from = s->rank[v];

	for (; from < to; from++) {
		s->order[from] = s->order[from + 1];
		s->rank[s->order[from]] = from;
	}
	for (; from > to; from--) {
		s->order[from] = s->order[from - 1];
		s->rank[s->order[from]] = from;
	}
	s->order[to] = v;
	s->rank[v] = to;
}

/* Sifts every node once. Did any move? Stops in the middle when the steps are used up. */
static bool sift_all(struct sifter *s)
{
	bool moved = false;

	for (uint32_t v = 0; v < s->graph->n_nodes && s->steps; v++) {
		uint32_t n = neighbours(s, v), here = s->rank[v], best = best_rank(s, v, n);
		uint64_t used = 1 + n + (best > here ? best - here : here - best);

		s->steps -= used < s->steps ? used : s->steps;
		if (best == here)
			continue;
		move(s, v, best);
		moved = true;
	}
	return moved;
}

uint64_t ash_order_sift(const struct ash_graph *graph, uint32_t *order, uint64_t steps)
{
	size_t n = (size_t)graph->n_nodes + 1;
	struct sifter s = {.graph = graph,
			   .order = order,
			   .rank = ash_calloc(n, sizeof *s.rank),
			   .near = ash_calloc((size_t)graph->n_edges + n, sizeof *s.near),
			   .steps = steps};

	for (uint32_t i = 0; i < graph->n_nodes; i++)
		s.rank[order[i]] = i;
	while (s.steps && sift_all(&s))
		;
	free(s.near);
	free(s.rank);
	return s.steps;
}
