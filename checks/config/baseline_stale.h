/* The findings of config-baseline-stale, from what the ratchet found to be fixed. */
#ifndef ASHLAR_CHECKS_CONFIG_BASELINE_STALE_H
#define ASHLAR_CHECKS_CONFIG_BASELINE_STALE_H

#include "checks/ratchet.h"

/* Nothing when fixed entries are to be taken out silently, or the rule is ignored. */
void ash_baseline_stale_report(const struct ash_ratchet *ratchet, const struct ash_config *config,
			       struct ash_findings *findings);

#endif
