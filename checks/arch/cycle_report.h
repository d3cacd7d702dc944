/* A cycle of the design as a finding: members, cuts with their sites, and a way round. */
#ifndef ASHLAR_CHECKS_ARCH_CYCLE_REPORT_H
#define ASHLAR_CHECKS_ARCH_CYCLE_REPORT_H

#include "checks/arch/design.h"
#include "checks/rule.h"

/* The options struct of arch-cycle. */
struct ash_cycle_options {
	uint32_t cuts;  /* shown per finding; 0: all */
	uint32_t sites; /* shown per finding, shared among its cuts; 0: all */
};

/* The arcs of one strongly connected set and those to cut. */
struct ash_cycle {
	const struct ash_design *design;
	uint32_t set;         /* in design->sets */
	uint32_t n_arcs;      /* between members */
	const uint32_t *cuts; /* arcs, cheapest first, accepted ones last */
	uint32_t n_cuts;
};

/* `contract`: the acyclic entry that asks for it; NULL: none does. */
struct ash_finding *ash_cycle_report(struct ash_run *run, const struct ash_cycle *cycle,
				     const struct ash_contract *contract);

#endif
