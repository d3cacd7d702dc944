/* How much can be reached in a digraph, all nodes taken together. */
#ifndef ASHLAR_FACTS_BASE_REACH_SUM_H
#define ASHLAR_FACTS_BASE_REACH_SUM_H

#include "facts/base/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The sum over all nodes of how many nodes each reaches, itself included. `sets` are the graph's
 * strong sets. O(nodes * edges / 1024) steps on words, O(nodes) memory.
 */
uint64_t ash_graph_reach_sum(const struct ash_graph *graph, const struct ash_graph_sets *sets);

#ifdef __cplusplus
}
#endif
#endif
