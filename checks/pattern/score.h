/* Score: what speaks for and against instances of one pattern, by its clauses and by names. */
#ifndef ASHLAR_CHECKS_PATTERN_SCORE_H
#define ASHLAR_CHECKS_PATTERN_SCORE_H

#include "checks/pattern/instance.h"

struct ash_scoring {
	struct ash_arena *arena;
	struct ash_sql *sql;
	const struct ash_view *view;
	bool names; /* names count */
};

/*
 * Sets confidence and evidence of instances of one variant. False: a clause cannot be asked,
 * `error` and *wrong say which and why.
 */
bool ash_instances_score(const struct ash_scoring *scoring, struct ash_instance *const *instances,
			 size_t n, struct ash_sql_error *error, const struct ash_clause **wrong);

#endif
