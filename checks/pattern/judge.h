/*
 * Judging patterns for `ashlar check`: a claimed instance must be one, and neither claimed nor
 * surely detected ones may have the mistakes their definition knows.
 */
#ifndef ASHLAR_CHECKS_PATTERN_JUDGE_H
#define ASHLAR_CHECKS_PATTERN_JUDGE_H

#include "checks/ask/asker.h"
#include "checks/pattern/claim.h"
#include "checks/pattern/detect.h"

/* Of one run; everything lives in its arena. */
struct ash_pattern_state {
	struct ash_arena arena;
	struct ash_patterns patterns;
	struct ash_claims claims;
	struct ash_instances instances; /* once detected */
	bool loaded, derived, detected;
};

/* The run is that of a rule pattern-<name>, or of pattern-own. */
void ash_patterns_judge(struct ash_asking *asking, struct ash_run *run);
void ash_pattern_state_free(struct ash_pattern_state *state); /* NULL is allowed */

#endif
