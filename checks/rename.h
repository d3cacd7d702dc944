/*
 * Renames: an entry of the baseline whose file is gone, and findings that are the same but for the
 * file's path, are one thing under a new name.
 */
#ifndef ASHLAR_CHECKS_RENAME_H
#define ASHLAR_CHECKS_RENAME_H

#include "checks/baseline.h"
#include "checks/tally.h"
#include "facts/facts.h"

/*
 * Finds partners for what has none: entry_of[tally] (ASH_NONE: not listed) and tally_of[entry]
 * (ASH_NONE: not found) are filled in for pairs of which each is the other's only candidate.
 */
void ash_renames_match(const struct ash_view *view, const struct ash_baseline *baseline,
		       const struct ash_tallies *tallies, uint32_t *entry_of, uint32_t *tally_of);

#endif
