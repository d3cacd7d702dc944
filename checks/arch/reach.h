/* Reach: ways between components that no single edge shows. */
#ifndef ASHLAR_CHECKS_ARCH_REACH_H
#define ASHLAR_CHECKS_ARCH_REACH_H

#include "checks/rule.h"

/*
 * Reports each component of contract->from that reaches one of contract->to through others, with
 * the shortest chain as steps. Direct uses are not its business. Needs the whole program: a unit
 * alone sees only the ends of chains.
 */
void ash_reach_report(struct ash_run *run, const struct ash_contract *contract);

#endif
