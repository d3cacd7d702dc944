/* What all budgets share: where the limit was set, and what a finding must carry. */
#ifndef ASHLAR_CHECKS_BUDGET_ORIGIN_H
#define ASHLAR_CHECKS_BUDGET_ORIGIN_H

#include "checks/rule.h"

/* Options of every budget; such a rule's options struct is this one. */
struct ash_budget_options {
	uint32_t max; /* the most that is within budget; 0 turns the rule off */
};

/* Is there a limit anywhere? */
bool ash_budget_any(const struct ash_run *run);
/* The most that is within budget at a path, a folder's own limit included; 0: anything is. */
uint32_t ash_budget_max(const struct ash_run *run, const char *path);
/* Fills in actual and limit, and notes the line of ashlar.yaml that set the limit, if one did. */
void ash_budget_exceeded(struct ash_run *run, struct ash_finding *finding, uint32_t actual,
			 uint32_t limit);

#endif
