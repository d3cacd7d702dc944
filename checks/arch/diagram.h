/* Comparing a drawing with the code: what arch-diagram and `ashlar graph --check` do. */
#ifndef ASHLAR_CHECKS_ARCH_DIAGRAM_H
#define ASHLAR_CHECKS_ARCH_DIAGRAM_H

#include "checks/diagram/drawing.h"
#include "checks/rule.h"

/*
 * Reports where contract->drawing and the project disagree, over uses of contract->kinds between
 * components that are drawn. Of arrows without a use only when no unit failed.
 */
void ash_diagram_compare(struct ash_run *run, const struct ash_contract *contract);

#endif
