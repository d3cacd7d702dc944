/* Targets of the build, and the files that belong to one of them alone. */
#ifndef ASHLAR_CHECKS_PROPOSE_TARGETS_H
#define ASHLAR_CHECKS_PROPOSE_TARGETS_H

#include "checks/link.h"
#include "checks/project.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ash_target {
	const char *name; /* as people call it: "event" of "lib/libevent-2.1.so.7" */
	uint32_t n_units; /* sources that it alone is made of */
};

struct ash_targets {
	const struct ash_target *v;
	uint32_t n;
	uint32_t *owner; /* per view->files: the one target it belongs to, or ASH_NONE */
};

/*
 * None when `links` is NULL or not from the build. A header belongs to the target whose sources
 * alone include it. Everything lives in the arena.
 */
void ash_targets_find(struct ash_arena *arena, const struct ash_project *project,
		      const struct ash_links *links, struct ash_targets *targets);

#ifdef __cplusplus
}
#endif
#endif
