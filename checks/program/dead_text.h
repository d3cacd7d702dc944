/*
 * Dead text: the words of what no unit of this build compiled, inside files that are part of it:
 * branches of #if not taken, bodies of macros, and asm statements. A name found there has a use in
 * some other configuration, or one that no compiler shows.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_DEAD_TEXT_H
#define ASHLAR_CHECKS_PROGRAM_DEAD_TEXT_H

#include "checks/rule.h"
#include "facts/base/map.h"

/* Zero-initialised is ready; the files are read at the first question. */
struct ash_dead_text {
	struct ash_map words;
	bool read;
};

bool ash_dead_text_names(struct ash_dead_text *dead, const struct ash_run *run, const char *name);
void ash_dead_text_release(struct ash_dead_text *dead);

#endif
