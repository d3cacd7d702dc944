/*
 * Meaning: what a baseline was made with, as two hashes. Findings of one meaning can be compared;
 * across two meanings "new" would only say that the question changed.
 */
#ifndef ASHLAR_CHECKS_MEANING_H
#define ASHLAR_CHECKS_MEANING_H

#include "checks/config.h"
#include "checks/rule.h"

/* Of the rules that a baseline can list findings of: their ids and versions. */
uint64_t ash_meaning_of_rules(void);
/*
 * Of what the configuration says about which findings there are: the files, components, layers,
 * rules, limits and options in force, defaults included. Layout, comments, the order of what has
 * none, severities (but ignore), reasons, exceptions and the baseline itself play no part.
 */
uint64_t ash_meaning_of_config(const struct ash_config *config);

#endif
