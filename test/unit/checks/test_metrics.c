/* Numbers of graphs whose numbers are known, and reach against the obvious algorithm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/metrics/metrics.h"
#include "facts/base/reach_sum.h"

static struct ash_graph_metrics measure(struct ash_arena *arena, uint32_t n,
					const struct ash_graph_edge *edges, size_t n_edges)
{
	return ash_graph_measure(arena, ash_graph_new(arena, n, edges, n_edges));
}

static void a_balanced_tree_has_nccd_1(void **state)
{
	static const struct ash_graph_edge tree[] = {{0, 1, 1}, {0, 2, 1}, {1, 3, 1},
						     {1, 4, 1}, {2, 5, 1}, {2, 6, 1}};
	struct ash_arena arena = {0};
	struct ash_graph_metrics m = measure(&arena, 7, tree, 6);

	(void)state;
	assert_float_equal(m.ccd, 17, 0);
	assert_float_equal(m.nccd, 1, 1e-9);
	assert_float_equal(m.acd, 17.0 / 7, 1e-9);
	assert_float_equal(m.propagation, 17.0 / 49, 1e-9);
	assert_int_equal(m.largest, 0);
	ash_arena_release(&arena);
}

static void members_of_a_cycle_reach_all_of_it(void **state)
{
	static const struct ash_graph_edge ring[] = {
		{0, 1, 1}, {1, 2, 1}, {2, 0, 1}, {2, 3, 1}, {4, 0, 1}};
	struct ash_arena arena = {0};
	struct ash_graph_metrics m = measure(&arena, 5, ring, 5);

	(void)state;
	assert_float_equal(m.ccd, 4 + 4 + 4 + 1 + 5, 0);
	assert_int_equal(m.cycles, 1);
	assert_int_equal(m.on_cycles, 3);
	assert_int_equal(m.largest, 3);
	ash_arena_release(&arena);
}

static void nothing_is_measured_of_nothing(void **state)
{
	struct ash_arena arena = {0};
	struct ash_graph_metrics m = measure(&arena, 0, NULL, 0);

	(void)state;
	assert_true(m.ccd < 0 && m.acd < 0 && m.nccd < 0 && m.propagation < 0);
	m = measure(&arena, 1, NULL, 0);
	assert_float_equal(m.nccd, 1, 1e-9);
	ash_arena_release(&arena);
}

static uint64_t obvious_reach(const struct ash_graph *graph)
{
	bool *seen = ash_calloc(graph->n_nodes, sizeof *seen);
	uint32_t *stack = ash_calloc(graph->n_nodes, sizeof *stack), n;
	uint64_t sum = 0;

	for (uint32_t start = 0; start < graph->n_nodes; start++) {
		memset(seen, 0, graph->n_nodes * sizeof *seen);
		stack[0] = start;
		seen[start] = true;
		for (n = 1; n;) {
			uint32_t v = stack[--n];

			sum++;
			for (uint32_t e = graph->first[v]; e < graph->first[v + 1]; e++)
				if (!seen[graph->edges[e].to]) {
					seen[graph->edges[e].to] = true;
					stack[n++] = graph->edges[e].to;
				}
		}
	}
	free(seen);
	free(stack);
	return sum;
}

/* Sizes on both sides of a block of targets. */
static void reach_agrees_with_the_obvious(void **state)
{
	static const uint32_t sizes[] = {2, 63, 64, 65, 300, 1023, 1024, 1025, 2500};
	uint32_t random = 7;

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct ash_arena arena = {0};
		uint32_t n = sizes[i], n_edges = n + n / 8;
		struct ash_graph_edge *edges = ash_calloc(n_edges, sizeof *edges);

		for (uint32_t k = 0; k < n_edges; k++) {
			random = random * 1664525u + 1013904223u;
			edges[k].from = (random >> 7) % n;
			random = random * 1664525u + 1013904223u;
			edges[k].to = (random >> 7) % n;
			edges[k].weight = 1;
		}
		const struct ash_graph *graph = ash_graph_new(&arena, n, edges, n_edges);
		struct ash_graph_sets sets = ash_graph_strong_sets(&arena, graph);

		assert_int_equal(ash_graph_reach_sum(graph, &sets), obvious_reach(graph));
		free(edges);
		ash_arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_balanced_tree_has_nccd_1),
		cmocka_unit_test(members_of_a_cycle_reach_all_of_it),
		cmocka_unit_test(nothing_is_measured_of_nothing),
		cmocka_unit_test(reach_agrees_with_the_obvious),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
