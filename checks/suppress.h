/* Exceptions: `allow:` entries of ashlar.yaml and ashlar-allow comments in the code. */
#ifndef ASHLAR_CHECKS_SUPPRESS_H
#define ASHLAR_CHECKS_SUPPRESS_H

#include "checks/check.h"

/* Takes out of findings [first, n) what an exception covers; says which exceptions cannot count. */
void ash_suppress(const struct ash_project *project, const struct ash_check_options *options,
		  struct ash_findings *findings, size_t first);

#endif
