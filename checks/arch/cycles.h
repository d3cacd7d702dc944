/* Every cycle of a design as a finding, with the cuts that cost least. */
#ifndef ASHLAR_CHECKS_ARCH_CYCLES_H
#define ASHLAR_CHECKS_ARCH_CYCLES_H

#include "checks/arch/design.h"
#include "checks/rule.h"

/* `contract`: the entry that asks for it; NULL: none does. run->options: struct ash_cycle_options.
 */
void ash_cycles_report(struct ash_run *run, const struct ash_design *design,
		       const struct ash_contract *contract, enum ash_severity severity);

#endif
