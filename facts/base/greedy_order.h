/* A first order of a digraph's nodes in which little weight points backwards; see order.h. */
#ifndef ASHLAR_FACTS_BASE_GREEDY_ORDER_H
#define ASHLAR_FACTS_BASE_GREEDY_ORDER_H

#include "facts/base/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/* O(edges * log nodes); ties by the lower node. order: n_nodes places. */
void ash_order_greedy(const struct ash_graph *graph, uint32_t *order);

#ifdef __cplusplus
}
#endif
#endif
