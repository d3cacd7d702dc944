/*
 * The ratchet: findings compared with a baseline. What is listed is unchanged, what is not is new,
 * what is listed and gone is fixed. Counts and ceilings may fall and never rise.
 */
#ifndef ASHLAR_CHECKS_RATCHET_H
#define ASHLAR_CHECKS_RATCHET_H

#include "checks/baseline.h"
#include "facts/facts.h"

#ifdef __cplusplus
extern "C" {
#endif

/* An entry that lists more than there is. */
struct ash_fixed {
	const struct ash_baseline_entry *entry;
	uint32_t count, ceiling; /* as they are now; count 0: none is left */
};

struct ash_ratchet {
	/* What is compared with; the caller's. */
	const struct ash_baseline *baseline; /* what may stay */
	const struct ash_baseline *listed;   /* whose entries are to be looked for; the same one, or
						that of the working copy; NULL: none */
	bool complete; /* every unit was assessed: what was not found is gone */

	/* Filled in. */
	uint32_t n_new, n_unchanged; /* findings that a baseline can list, before shortening */
	struct {
		ASH_VEC(struct ash_fixed);
	} fixed; /* in order of the entries; empty unless complete */
	struct {
		ASH_VEC(struct ash_baseline_entry);
	} kept; /* what is left of `listed`, under today's keys; as `fixed` */
};

/*
 * Marks each of the sorted findings as new or unchanged, adds notes that say what the baseline
 * would have allowed, and lists what is fixed. A finding of parts of which some are listed moves to
 * the first that is not, and the findings are sorted again. `only_rule`: the rule that was run; NULL: all.
 * A file that is gone and a finding that is the same but for its path are a rename: unchanged.
 */
void ash_ratchet_compare(struct ash_ratchet *ratchet, const struct ash_view *view,
			 const char *only_rule, struct ash_findings *findings);
/*
 * The listed baseline with what is fixed taken out, and renamed files under their new names; after
 * a comparison that was complete. In the arena, borrowing from ratchet and findings.
 */
struct ash_baseline *ash_ratchet_shrunk(struct ash_arena *arena, const struct ash_ratchet *ratchet);
void ash_ratchet_release(struct ash_ratchet *ratchet);

#ifdef __cplusplus
}
#endif
#endif
