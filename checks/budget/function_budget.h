/*
 * A budget of functions: what its rules share, so that each states only what it measures.
 *
 * Every function defined in a project file is measured once, however many units saw it: of
 * several rows at one place (a header that means different things in different units) the one
 * that measures most speaks. Functions whose body a macro wrote are the macro's affair.
 */
#ifndef ASHLAR_CHECKS_BUDGET_FUNCTION_BUDGET_H
#define ASHLAR_CHECKS_BUDGET_FUNCTION_BUDGET_H

#include "checks/budget/origin.h"

struct ash_function_budget {
	/* The message: function 'f' <before> 75 <after>; its budget is 60 */
	const char *before, *after;
	uint32_t (*measure)(const struct ash_run *run, const struct ash_function *function);
	/* Adds notes to a finding; NULL: none. */
	void (*explain)(struct ash_run *run, struct ash_finding *finding,
			const struct ash_function *function);
};

/* Reports every function that measures more than the `max` of run->options. */
void ash_function_budget_check(struct ash_run *run, const struct ash_function_budget *budget);

#endif
