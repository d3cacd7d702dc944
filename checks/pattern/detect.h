/*
 * Detection: every instance of every pattern in a program, scored and arbitrated.
 */
#ifndef ASHLAR_CHECKS_PATTERN_DETECT_H
#define ASHLAR_CHECKS_PATTERN_DETECT_H

#include "checks/pattern/instance.h"
#include "checks/project.h"

#define ASH_PATTERN_DETECTED  70 /* hundredths of confidence */
#define ASH_PATTERN_CANDIDATE 50

struct ash_detection {
	struct ash_arena *arena; /* of everything that is found */
	struct ash_sql *sql;     /* with the derived tables; see ash_patterns_derive */
	const struct ash_project *project;
	const struct ash_patterns *patterns;
	bool names;                    /* names count */
	struct ash_troubles *troubles; /* queries that cannot be answered */
};

/* Makes the tables that definitions use besides the relations (derived.sql). */
bool ash_patterns_derive(struct ash_sql *sql, const struct ash_view *view,
			 struct ash_troubles *troubles);
/*
 * All instances, the most likely first; those with `rather` set do not stand. Instances whose
 * first role is not the project's are left out.
 */
void ash_patterns_detect(const struct ash_detection *detection, struct ash_instances *instances);

/* What is known of a variant's requirements, common ones first. */
struct ash_requirements {
	struct ash_answers answers[ASH_MOST_MUSTS];
	uint32_t n;
	bool unmet;               /* one of them has no rows */
	struct ash_choices among; /* who is in the rows of all of them */
};
/* Adds the rows of more requirements; false: one cannot be asked, said. With `lazy` it asks only
 * about who may still have a role, and nothing more once one is unmet. */
bool ash_requirements_ask(const struct ash_detection *detection, const struct ash_pattern *pattern,
			  const struct ash_clauses *clauses, bool lazy,
			  struct ash_requirements *known);
/* Says, once, that the query of a clause cannot be answered. */
void ash_clause_failed(const struct ash_detection *detection, const struct ash_pattern *pattern,
		       const struct ash_clause *clause, const struct ash_sql_error *error);
/* Is the pattern one of a language that the program is written in? */
bool ash_pattern_speaks(const struct ash_pattern *pattern, const struct ash_view *view);

#endif
