/*
 * A budget of files: what its rules share, so that each states only what it measures. Project files
 * are measured, generated and vendored ones are not.
 */
#ifndef ASHLAR_CHECKS_BUDGET_FILE_BUDGET_H
#define ASHLAR_CHECKS_BUDGET_FILE_BUDGET_H

#include "checks/budget/origin.h"

struct ash_file_budget {
	/* The message: file <before> 75 <after>; its budget is 60 */
	const char *before, *after;
	/* Per file what it measures; in the arena. */
	const uint32_t *(*measure)(const struct ash_run *run);
};

/* Reports every file that measures more than the `max` of run->options. */
void ash_file_budget_check(struct ash_run *run, const struct ash_file_budget *budget);

#endif
