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
 * rules, severities, limits and options in force, defaults included (of two findings about one
 * cause the more severe is given). Layout, comments, the order of what has none, reasons,
 * exceptions and the baseline itself play no part.
 */
uint64_t ash_meaning_of_config(const struct ash_config *config);

#endif
