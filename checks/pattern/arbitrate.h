/*
 * Arbitration: instances of different patterns that are one thing in the code. Structure alone does
 * not tell a state from a strategy; evidence does, or nobody, and then both names are said.
 */
#ifndef ASHLAR_CHECKS_PATTERN_ARBITRATE_H
#define ASHLAR_CHECKS_PATTERN_ARBITRATE_H

#include "checks/pattern/instance.h"

/* Sets `rather` of those that do not stand and `called` of those that stand for several. */
void ash_instances_arbitrate(struct ash_arena *arena, struct ash_instances *instances);

#endif
