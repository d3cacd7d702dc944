/* What it takes to remove an arc of the design, and how to do it. */
#ifndef ASHLAR_CHECKS_ARCH_CUT_COST_H
#define ASHLAR_CHECKS_ARCH_CUT_COST_H

#include "checks/arch/design.h"

/*
 * Sites times the cost of their kinds; nearly nothing for an arc that the configuration forbids
 * (upwards in a layers: entry, or a forbid: rule), far more than any sum of others for one that
 * it wants (downwards in a layers: entry). ASH_CUT_ACCEPTED for one that an allow: entry of
 * arch-cycle names: it costs nothing to do without it, since nobody is asked to.
 */
#define ASH_CUT_ACCEPTED 0u
uint64_t ash_cut_cost(const struct ash_design *design, const struct ash_arc *arc);
/* "2 calls, 1 include": the arc's sites by kind; in the arena. */
const char *ash_cut_counts(struct ash_arena *arena, const struct ash_arc *arc);
/* What to do, by the kind that is hardest to remove; static. */
const char *ash_cut_recipe(const struct ash_design *design, const struct ash_arc *arc);

#endif
