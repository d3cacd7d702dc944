/* Graph algorithms against brute force on small random graphs, and invariants on larger ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "facts/base/feedback.h"
#include "facts/base/greedy_order.h"
#include "facts/base/order.h"

#define MOST 7u

/* A small graph as a matrix of weights, the form brute force likes. */
struct small {
	uint32_t n;
	uint64_t weight[MOST][MOST];
	bool reach[MOST][MOST]; /* by a path of one edge or more */
};

static uint32_t pick(uint64_t *state, uint32_t limit)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)((*state >> 33) % limit);
}

static void close_reach(struct small *small)
{
	for (uint32_t k = 0; k < small->n; k++)
		for (uint32_t i = 0; i < small->n; i++)
			for (uint32_t j = 0; j < small->n; j++)
				if (small->reach[i][k] && small->reach[k][j])
					small->reach[i][j] = true;
}

static const struct ash_graph *random_small(struct ash_arena *arena, struct small *small,
					    uint64_t *state)
{
	struct ash_graph_edge edges[64];
	uint32_t n_edges = pick(state, 24);

	*small = (struct small){.n = 2 + pick(state, MOST - 1)};
	for (uint32_t e = 0; e < n_edges; e++) {
		edges[e] = (struct ash_graph_edge){pick(state, small->n), pick(state, small->n),
						   1 + pick(state, 9)};
		if (edges[e].from == edges[e].to)
			continue;
		small->weight[edges[e].from][edges[e].to] += edges[e].weight;
		small->reach[edges[e].from][edges[e].to] = true;
	}
	close_reach(small);
	return ash_graph_new(arena, small->n, edges, n_edges);
}

/* Least weight that points backwards over all orders that begin as `order` does. */
static uint64_t least_cost(const struct small *small, uint32_t *order, uint32_t placed,
			   uint32_t used)
{
	uint64_t least = UINT64_MAX;

	if (placed == small->n)
		return 0;
	for (uint32_t v = 0; v < small->n; v++) {
		uint64_t cost = 0;

		if (used & 1u << v)
			continue;
		for (uint32_t i = 0; i < placed; i++)
			cost += small->weight[v][order[i]];
		order[placed] = v;
		cost += least_cost(small, order, placed + 1, used | 1u << v);
		if (cost < least)
			least = cost;
	}
	return least;
}

static void edges_are_united_and_sorted(void **unused)
{
	static const struct ash_graph_edge edges[] = {
		{2, 1, 5}, {0, 2, 1}, {1, 1, 9}, {0, 1, 2}, {2, 1, 4},
	};
	struct ash_arena arena = {0};
	const struct ash_graph *graph = ash_graph_new(&arena, 3, edges, 5);

	(void)unused;
	assert_int_equal(graph->n_edges, 3);
	assert_int_equal(ash_graph_edge(graph, 0, 1), 0);
	assert_int_equal(ash_graph_edge(graph, 0, 2), 1);
	assert_int_equal(ash_graph_edge(graph, 2, 1), 2);
	assert_int_equal(ash_graph_edge(graph, 1, 1), UINT32_MAX);
	assert_int_equal(ash_graph_edge(graph, 1, 0), UINT32_MAX);
	assert_int_equal(graph->edges[2].weight, 9);
	assert_int_equal(graph->in_first[2] - graph->in_first[1], 2);
	assert_int_equal(graph->in_edge[graph->in_first[1]], 0);
	assert_int_equal(graph->in_edge[graph->in_first[1] + 1], 2);
	ash_arena_release(&arena);
}

static void strong_sets_agree_with_reachability(void **unused)
{
	uint64_t state = 1;

	(void)unused;
	for (int round = 0; round < 2000; round++) {
		struct ash_arena arena = {0};
		struct small small;
		const struct ash_graph *graph = random_small(&arena, &small, &state);
		struct ash_graph_sets sets = ash_graph_strong_sets(&arena, graph);

		for (uint32_t i = 0; i < small.n; i++)
			for (uint32_t j = 0; j < small.n; j++) {
				bool same = i == j || (small.reach[i][j] && small.reach[j][i]);

				assert_int_equal(same, sets.of[i] == sets.of[j]);
				if (small.reach[i][j])
					assert_true(sets.of[i] >= sets.of[j]);
			}
		assert_int_equal(sets.first[sets.n], small.n);
		for (uint32_t s = 0; s < sets.n; s++)
			for (uint32_t i = sets.first[s]; i < sets.first[s + 1]; i++) {
				assert_int_equal(sets.of[sets.nodes[i]], s);
				if (i > sets.first[s])
					assert_true(sets.nodes[i - 1] < sets.nodes[i]);
			}
		ash_arena_release(&arena);
	}
}

/* Depth first in ascending order finds the lowest path of exactly `length` edges first. */
static bool lowest_path(const struct small *small, uint32_t *path, uint32_t at, uint32_t to,
			uint32_t length)
{
	if (length == 0 || at == MOST) /* `path` holds MOST + 1 nodes */
		return path[at] == to;
	for (uint32_t v = 0; v < small->n; v++) {
		path[at + 1] = v;
		if (small->weight[path[at]][v] && lowest_path(small, path, at + 1, to, length - 1))
			return true;
	}
	return false;
}

static void check_path(const struct ash_graph *graph, const struct small *small, uint32_t from,
		       uint32_t to)
{
	struct ash_arena arena = {0};
	struct ash_graph_path path = ash_graph_shortest_path(&arena, graph, from, to);
	uint32_t expected[MOST + 1] = {from}, length = 0;

	if (from != to && !small->reach[from][to]) {
		assert_int_equal(path.n, 0);
		return;
	}
	while (!lowest_path(small, expected, 0, to, length))
		length++;
	assert_int_equal(path.n, length + 1);
	for (uint32_t i = 0; i < path.n; i++)
		assert_int_equal(path.nodes[i], expected[i]);
	ash_arena_release(&arena);
}

static void shortest_path_is_the_lowest(void **unused)
{
	uint64_t state = 2;

	(void)unused;
	for (int round = 0; round < 500; round++) {
		struct ash_arena arena = {0};
		struct small small;
		const struct ash_graph *graph = random_small(&arena, &small, &state);

		for (uint32_t i = 0; i < small.n; i++)
			for (uint32_t j = 0; j < small.n; j++)
				check_path(graph, &small, i, j);
		ash_arena_release(&arena);
	}
}

static void exact_order_is_the_best(void **unused)
{
	uint64_t state = 3;

	(void)unused;
	for (int round = 0; round < 400; round++) {
		struct ash_arena arena = {0};
		struct small small;
		uint32_t order[MOST], other[MOST];
		const struct ash_graph *graph = random_small(&arena, &small, &state);
		uint64_t least = least_cost(&small, other, 0, 0);

		ash_order_exact(graph, order);
		assert_int_equal(ash_order_cost(graph, order), least);
		ash_order_greedy(graph, order);
		uint64_t greedy = ash_order_cost(graph, order);
		assert_true(greedy >= least);
		assert_true(ash_order_sift(graph, order, 100000) > 0);
		assert_true(ash_order_cost(graph, order) <= greedy);
		ash_arena_release(&arena);
	}
}

static void cuts_of_small_graphs_weigh_least(void **unused)
{
	uint64_t state = 4;

	(void)unused;
	for (int round = 0; round < 400; round++) {
		struct ash_arena arena = {0};
		struct small small;
		uint32_t order[MOST];
		const struct ash_graph *graph = random_small(&arena, &small, &state);
		struct ash_cuts cuts = ash_feedback_arcs(&arena, graph);
		uint64_t cost = 0;

		for (uint32_t i = 0; i < cuts.n; i++)
			cost += graph->edges[cuts.edges[i]].weight;
		assert_int_equal(cost, least_cost(&small, order, 0, 0));
		ash_arena_release(&arena);
	}
}

/* The graph without the cuts, one of which (by position) is put back. */
static const struct ash_graph *without(struct ash_arena *arena, const struct ash_graph *graph,
				       struct ash_cuts cuts, uint32_t put_back)
{
	struct ash_graph_edge *edges = ash_arena_array(arena, graph->n_edges, sizeof *edges);
	uint32_t n = 0, c = 0;

	for (uint32_t e = 0; e < graph->n_edges; e++) {
		bool cut = c < cuts.n && cuts.edges[c] == e;

		if (!cut || c == put_back)
			edges[n++] = graph->edges[e];
		c += cut;
	}
	return ash_graph_new(arena, graph->n_nodes, edges, n);
}

static void cuts_of_larger_graphs_are_enough_and_needed(void **unused)
{
	struct ash_arena arena = {0};
	struct ash_graph_edge edges[900];
	uint64_t state = 5;

	(void)unused;
	for (uint32_t e = 0; e < 900; e++) { /* one edge in 45 turned round */
		uint32_t a = pick(&state, 150), b = pick(&state, 150), low = a < b ? a : b;

		edges[e] = (struct ash_graph_edge){low, a ^ b ^ low, 1};
		if (e % 45 == 0)
			edges[e] = (struct ash_graph_edge){a ^ b ^ low, low, 1};
	}
	const struct ash_graph *graph = ash_graph_new(&arena, 150, edges, 900);
	struct ash_cuts cuts = ash_feedback_arcs(&arena, graph);
	const struct ash_graph *rest = without(&arena, graph, cuts, UINT32_MAX);

	assert_in_range(cuts.n, 1, 20);
	assert_int_equal(ash_graph_strong_sets(&arena, rest).n, 150);
	for (uint32_t i = 0; i < cuts.n; i++) {
		rest = without(&arena, graph, cuts, i);
		assert_in_range(ash_graph_strong_sets(&arena, rest).n, 1, 149);
	}
	ash_arena_release(&arena);
}

/* 200,000 nodes in a ring: no recursion, and one cut. */
static void a_long_ring_needs_no_deep_stack(void **unused)
{
	enum { N = 200000 };
	struct ash_arena arena = {0};
	struct ash_graph_edge *edges = ash_arena_array(&arena, N, sizeof *edges);

	(void)unused;
	for (uint32_t v = 0; v < N; v++)
		edges[v] = (struct ash_graph_edge){v, (v + 1) % N, v == 77777 ? 1 : 2};
	const struct ash_graph *graph = ash_graph_new(&arena, N, edges, N);
	struct ash_cuts cuts = ash_feedback_arcs(&arena, graph);

	assert_int_equal(ash_graph_strong_sets(&arena, graph).n, 1);
	assert_int_equal(cuts.n, 1);
	assert_int_equal(graph->edges[cuts.edges[0]].from, 77777);
	assert_int_equal(ash_graph_shortest_path(&arena, graph, 5, 4).n, N);
	ash_arena_release(&arena);
}

static void an_empty_graph_has_no_cuts(void **unused)
{
	struct ash_arena arena = {0};
	const struct ash_graph *graph = ash_graph_new(&arena, 0, NULL, 0);

	(void)unused;
	assert_int_equal(ash_graph_strong_sets(&arena, graph).n, 0);
	assert_int_equal(ash_feedback_arcs(&arena, graph).n, 0);
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edges_are_united_and_sorted),
		cmocka_unit_test(strong_sets_agree_with_reachability),
		cmocka_unit_test(shortest_path_is_the_lowest),
		cmocka_unit_test(exact_order_is_the_best),
		cmocka_unit_test(cuts_of_small_graphs_weigh_least),
		cmocka_unit_test(cuts_of_larger_graphs_are_enough_and_needed),
		cmocka_unit_test(a_long_ring_needs_no_deep_stack),
		cmocka_unit_test(an_empty_graph_has_no_cuts),
	};

	return cmocka_run_group_tests_name("graph", tests, NULL, NULL);
}
