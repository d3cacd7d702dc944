/* Library: all definitions there are: those that come with Ashlar, and the project's own. */
#ifndef ASHLAR_CHECKS_PATTERN_LIBRARY_H
#define ASHLAR_CHECKS_PATTERN_LIBRARY_H

#include "checks/pattern/definition.h"

/*
 * Reads the built-in definitions and those in the files and folders that `config` names. What is
 * wrong with a file is said as an error in `troubles`, and its definition is left out.
 */
void ash_patterns_load(struct ash_arena *arena, const struct ash_config *config,
		       struct ash_patterns *patterns, struct ash_troubles *troubles);

#endif
