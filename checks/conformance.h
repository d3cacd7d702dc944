/* Counting conformance (facts/conformance.h) over a bound project and its findings. */
#ifndef ASHLAR_CHECKS_CONFORMANCE_H
#define ASHLAR_CHECKS_CONFORMANCE_H

#include "checks/project.h"
#include "checks/witness.h"
#include "facts/conformance.h"
#include "facts/finding.h"

/* Units that left no facts. */
struct ash_lost_units {
	struct ash_strings files; /* their main files, relative to the root */
	uint32_t unknown;         /* units whose main file nobody knows; each counts as a file */
};

/*
 * `findings` are those left after exceptions, with their state. `witness` tells what each unit read
 * when some had compile errors; NULL: nothing but their own sources is known to be assessed then.
 * `rule`, `compared`: see struct ash_conformance. Everything lives in the arena.
 */
struct ash_conformance *ash_conformance_new(struct ash_arena *arena,
					    const struct ash_project *project,
					    const struct ash_witness *witness,
					    const struct ash_lost_units *lost,
					    const struct ash_findings *findings);

#endif
