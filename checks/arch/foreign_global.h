/*
 * Foreign globals: variables of one component that another one touches; what arch-global-write and
 * arch-global-read have in common.
 */
#ifndef ASHLAR_CHECKS_ARCH_FOREIGN_GLOBAL_H
#define ASHLAR_CHECKS_ARCH_FOREIGN_GLOBAL_H

#include "checks/rule.h"

/*
 * Reports each use of `kind` (global.write or global.read) of a variable that a project file of
 * another component owns. Silent when nobody configured components. Left out: constants, uses that
 * never run (sizeof, dead branches), and what a macro of the owner wrote.
 */
void ash_foreign_globals_report(struct ash_run *run, enum ash_use_kind kind);

#endif
