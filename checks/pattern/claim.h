/*
 * Claims: instances that people declare, in `patterns:` of ashlar.yaml, as
 * [[clang::annotate("ashlar:observer(subject)")]] or as the comment `ashlar-pattern` with pattern and
 * role in parentheses, on the line of what it is about or on the line above.
 */
#ifndef ASHLAR_CHECKS_PATTERN_CLAIM_H
#define ASHLAR_CHECKS_PATTERN_CLAIM_H

#include "checks/pattern/definition.h"
#include "checks/project.h"

/* One role of a claimed instance, and the entities its name may mean. */
struct ash_claimed_role {
	uint32_t role;
	const char *name;
	struct {
		ASH_VEC(uint32_t);
	} entities;
	struct ash_place place;
};

struct ash_claim {
	const struct ash_pattern *pattern;
	struct {
		ASH_VEC(struct ash_claimed_role);
	} roles;
	enum ash_severity severity;
	const char *because;    /* NULL: not said */
	struct ash_place place; /* of the claim */
};
struct ash_claims {
	ASH_VEC(struct ash_claim);
};

/* All there are of the program, in order of configuration and code. In the arena. An annotation or
 * a comment that names no pattern, role or entity there is adds an error to `troubles`. */
void ash_claims_find(struct ash_arena *arena, const struct ash_project *project,
		     const struct ash_patterns *patterns, struct ash_claims *claims,
		     struct ash_troubles *troubles);
/*
 * Does `patterns:` name patterns and roles there are? What is wrong is said as an error, before
 * anything is parsed.
 */
bool ash_claims_good(struct ash_arena *arena, const struct ash_config *config,
		     const struct ash_patterns *patterns, struct ash_troubles *troubles);

#endif
