/* What all rules pattern-<name> run; the catalogue has one for each definition that is built in. */
#ifndef ASHLAR_CHECKS_PATTERN_RULE_H
#define ASHLAR_CHECKS_PATTERN_RULE_H

#include "checks/rule.h"

/* Judges the instances of the pattern that the rule is named after, where SQL can be had. */
void ash_pattern_rule_run(struct ash_run *run);

#endif
