/*
 * Declarations by hand that another rule speaks of more precisely: the type is wrong
 * (program-decl-mismatch), or what is declared may not be used here at all, so that including its
 * header would be no remedy (arch-layer and its kin). See docs/adr/0005.
 */
#ifndef ASHLAR_CHECKS_ARCH_ELSEWHERE_H
#define ASHLAR_CHECKS_ARCH_ELSEWHERE_H

#include "checks/program/agreement.h"
#include "checks/rule.h"

struct ash_elsewhere {
	const struct ash_project *project; /* borrowed */
	const ash_kinds *forbidden;        /* see forbidden.h */
	bool mismatches; /* that rule speaks as loudly, and the view can contradict itself */
	struct ash_agreement agreement;
};

void ash_elsewhere_init(struct ash_elsewhere *elsewhere, const struct ash_run *run);
void ash_elsewhere_release(struct ash_elsewhere *elsewhere);
bool ash_elsewhere_reported(const struct ash_elsewhere *elsewhere,
			    const struct ash_declaration *row);

#endif
