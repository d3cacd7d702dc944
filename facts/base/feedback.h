/*
 * Feedback arcs: a set of edges of little weight without which a digraph has no cycle.
 *
 * Of least weight for strongly connected sets of up to ASH_ORDER_EXACT_NODES nodes; a good one
 * (greedy, then sifting with bounded effort) for larger ones. No edge is in the set needlessly
 * unless the effort ran out. Equal graphs give equal answers.
 */
#ifndef ASHLAR_FACTS_BASE_FEEDBACK_H
#define ASHLAR_FACTS_BASE_FEEDBACK_H

#include "facts/base/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ash_cuts {
	const uint32_t *edges; /* edge numbers, ascending */
	uint32_t n;
};

/* Everything lives in the arena. */
struct ash_cuts ash_feedback_arcs(struct ash_arena *arena, const struct ash_graph *graph);

#ifdef __cplusplus
}
#endif
#endif
