/*
 * Reach over the graph of strong sets, as bit sets. The sets come in reverse topological order, so
 * one pass gives each set the union of what it leads to. The bits are taken in blocks of targets:
 * a whole square of bits would not fit for a hundred thousand nodes.
 */
#include "facts/base/reach_sum.h"

#include <stdlib.h>
#include <string.h>

#define WORDS 16u /* of a block */
#define BLOCK (64u * WORDS)

static uint32_t size_of(const struct ash_graph_sets *sets, uint32_t set)
{
	return sets->first[set + 1] - sets->first[set];
}

/* What the set reaches of the block: itself, and what the sets reach that it leads to. */
static void reach(const struct ash_graph *graph, const struct ash_graph_sets *sets, uint32_t set,
		  uint32_t begin, uint64_t (*bits)[WORDS])
{
	if (set >= begin && set - begin < BLOCK)
		bits[set][(set - begin) / 64] |= (uint64_t)1 << (set - begin) % 64;
	for (uint32_t i = sets->first[set]; i < sets->first[set + 1]; i++) {
		uint32_t v = sets->nodes[i];

		for (uint32_t e = graph->first[v]; e < graph->first[v + 1]; e++) {
			uint32_t below = sets->of[graph->edges[e].to];

			for (uint32_t w = 0; below != set && w < WORDS; w++)
				bits[set][w] |= bits[below][w];
		}
	}
}

/* Nodes in the sets whose bits are set. */
static uint64_t weight(const struct ash_graph_sets *sets, uint32_t begin, const uint64_t *bits)
{
	uint64_t sum = 0;

	for (uint32_t w = 0; w < WORDS; w++)
		for (uint64_t left = bits[w]; left; left &= left - 1)
			sum += size_of(sets, begin + w * 64 + (uint32_t)__builtin_ctzll(left));
	return sum;
}

uint64_t ash_graph_reach_sum(const struct ash_graph *graph, const struct ash_graph_sets *sets)
{
	uint64_t(*bits)[WORDS] = ash_calloc((size_t)sets->n + 1, sizeof *bits);
	uint64_t sum = 0;

	for (uint32_t begin = 0; begin < sets->n; begin += BLOCK) {
		memset(bits, 0, (size_t)sets->n * sizeof *bits);
		for (uint32_t set = begin; set < sets->n; set++) {
			reach(graph, sets, set, begin, bits);
			sum += size_of(sets, set) * weight(sets, begin, bits[set]);
		}
	}
	free(bits);
	return sum;
}
