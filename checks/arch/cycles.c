/* The cuts of a design, cheapest first, and a finding for each of its cycles; see cycles.h. */
#include "checks/arch/cycles.h"

#include <stdlib.h>

#include "checks/arch/cycle_report.h"
#include "facts/base/feedback.h"

/*
 * An arc to cut, to be sorted by set, by cost, then by name (arcs are numbered by name). Accepted
 * ones, which cost nothing, come last: what is left to do comes first.
 */
struct priced {
	uint64_t cost;
	uint32_t set, arc;
};

static int cheapest_first(const void *a, const void *b)
{
	const struct priced *x = a, *y = b;

	if (x->set != y->set)
		return x->set < y->set ? -1 : 1;
	if (x->cost != y->cost)
		return x->cost < y->cost ? -1 : 1;
	return (x->arc > y->arc) - (x->arc < y->arc);
}

/* The cuts, those of one set together, cheapest first; *starts: per set, where its cuts begin. */
static const uint32_t *sort_cuts(struct ash_run *run, const struct ash_design *design,
				 struct ash_cuts cuts, uint32_t **starts)
{
	struct priced *priced = ash_arena_array(run->scratch, cuts.n, sizeof *priced);
	uint32_t *sorted = ash_arena_array(run->scratch, cuts.n, sizeof *sorted);

	*starts = ash_arena_array(run->scratch, (size_t)design->sets.n + 1, sizeof **starts);
	for (uint32_t i = 0; i < cuts.n; i++) {
		const struct ash_arc *arc = &design->arcs[cuts.edges[i]];

		/* 0 becomes the highest of all */
		priced[i] =
			(struct priced){arc->cost - 1, design->sets.of[arc->from], cuts.edges[i]};
		(*starts)[priced[i].set + 1]++;
	}
	if (cuts.n)
		qsort(priced, cuts.n, sizeof *priced, cheapest_first);
	for (uint32_t i = 0; i < cuts.n; i++)
		sorted[i] = priced[i].arc;
	for (uint32_t set = 0; set < design->sets.n; set++)
		(*starts)[set + 1] += (*starts)[set];
	return sorted;
}

void ash_cycles_report(struct ash_run *run, const struct ash_design *design,
		       const struct ash_contract *contract, enum ash_severity severity)
{
	uint32_t *n_arcs = ash_arena_array(run->scratch, design->sets.n, sizeof *n_arcs), *starts;
	const uint32_t *cuts =
		sort_cuts(run, design, ash_feedback_arcs(run->scratch, design->graph), &starts);

	for (uint32_t i = 0; i < design->graph->n_edges; i++)
		n_arcs[design->sets.of[design->arcs[i].from]]++;
	for (uint32_t set = 0; set < design->sets.n; set++) {
		struct ash_cycle cycle = {.design = design,
					  .set = set,
					  .n_arcs = n_arcs[set],
					  .cuts = cuts + starts[set],
					  .n_cuts = starts[set + 1] - starts[set]};

		if (cycle.n_cuts)
			ash_cycle_report(run, &cycle, contract)->severity = severity;
	}
}
