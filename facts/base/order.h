/*
 * Orders of a digraph's nodes in which little weight points backwards.
 *
 * An edge points backwards when its origin stands after its target; the backward edges of any
 * order are a feedback arc set (without them the graph has no cycle). Finding the least is
 * NP-hard, so: exact for few nodes, a greedy start and local improvement for many.
 */
#ifndef ASHLAR_FACTS_BASE_ORDER_H
#define ASHLAR_FACTS_BASE_ORDER_H

#include "facts/base/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/* At most this many nodes are ordered exactly; time and memory double with each. */
#define ASH_ORDER_EXACT_NODES 16u

/* The best order there is, for n_nodes <= ASH_ORDER_EXACT_NODES. order: n_nodes places. */
void ash_order_exact(const struct ash_graph *graph, uint32_t *order);
/*
 * Sifting: moves one node after another to its best place until none moves, or `steps` (nodes
 * passed and edges looked at) are used up. Answers the steps left.
 */
uint64_t ash_order_sift(const struct ash_graph *graph, uint32_t *order, uint64_t steps);
/* Weight of the edges that point backwards in the order. */
uint64_t ash_order_cost(const struct ash_graph *graph, const uint32_t *order);

#ifdef __cplusplus
}
#endif
#endif
