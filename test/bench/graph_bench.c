/*
 * How long the graph algorithms take, and how good their cuts are, on random graphs with planted
 * back edges. Prints one line per size; asserts nothing. Usage: graph_bench [NODES EDGES]...
 *
 * A random acyclic graph gets a few edges turned round; their number is an upper bound of the
 * optimum. The numbers are fixed by the seed.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "facts/base/feedback.h"

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static double cpu_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Two of a hundred edges point backwards; node numbers say nothing of the order. */
static uint32_t plant(struct ash_arena *arena, struct ash_graph_edge *edges, uint32_t n_nodes,
		      uint32_t n_edges, uint64_t *state)
{
	uint32_t *node = ash_arena_array(arena, n_nodes, sizeof *node), planted = 0;

	for (uint32_t i = 0; i < n_nodes; i++)
		node[i] = i;
	for (uint32_t i = n_nodes; i > 1; i--) {
		uint32_t j = (uint32_t)(next_random(state) % i), kept = node[i - 1];

		node[i - 1] = node[j];
		node[j] = kept;
	}
	for (uint32_t e = 0; e < n_edges; e++) {
		uint32_t a = (uint32_t)(next_random(state) % n_nodes);
		uint32_t b = (uint32_t)(next_random(state) % n_nodes);
		bool back = next_random(state) % 50 == 0;

		if (a > b) {
			uint32_t kept = a;

			a = b;
			b = kept;
		}

		planted += back;
		edges[e] = (struct ash_graph_edge){node[back ? b : a], node[back ? a : b], 1};
	}
	return planted;
}

static void measure(uint32_t n_nodes, uint32_t n_edges)
{
	struct ash_arena arena = {0};
	struct ash_graph_edge *edges = ash_arena_array(&arena, n_edges, sizeof *edges);
	uint64_t state = 88172645463325252u;
	uint32_t planted = plant(&arena, edges, n_nodes, n_edges, &state);
	double start = cpu_seconds(), built, sets_done, done;
	const struct ash_graph *graph = ash_graph_new(&arena, n_nodes, edges, n_edges);

	built = cpu_seconds();
	struct ash_graph_sets sets = ash_graph_strong_sets(&arena, graph);
	sets_done = cpu_seconds();
	struct ash_cuts cuts = ash_feedback_arcs(&arena, graph);
	done = cpu_seconds();
	printf("%u nodes, %u edges, %u planted: build %.3f s, %u sets in %.3f s, "
	       "%u cuts in %.3f s\n",
	       n_nodes, graph->n_edges, planted, built - start, sets.n, sets_done - built, cuts.n,
	       done - sets_done);
	ash_arena_release(&arena);
}

int main(int argc, char **argv)
{
	static const uint32_t sizes[][2] = {
		{16, 60}, {60, 400}, {200, 2000}, {1000, 10000}, {5000, 50000}, {100000, 2000000},
	};

	for (int i = 1; i + 1 < argc; i += 2)
		measure((uint32_t)strtoul(argv[i], NULL, 10),
			(uint32_t)strtoul(argv[i + 1], NULL, 10));
	for (size_t i = 0; argc == 1 && i < sizeof sizes / sizeof *sizes; i++)
		measure(sizes[i][0], sizes[i][1]);
	return 0;
}
