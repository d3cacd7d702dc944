/* Shortening: of findings that are alike in one file the first few are shown, the rest counted. */
#ifndef ASHLAR_CHECKS_SHORTEN_H
#define ASHLAR_CHECKS_SHORTEN_H

#include "facts/finding.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Takes out of sorted findings those beyond the first `places` of one rule, entry, file, far
 * component and state, and says in a note how many were left out. The last step before reports:
 * exceptions and the baseline must have seen all of them.
 */
void ash_shorten(struct ash_findings *findings);

#ifdef __cplusplus
}
#endif

#endif
