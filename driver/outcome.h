/* Outcome: the worker's answer about one task, in words a person can act on. */
#ifndef ASHLAR_DRIVER_OUTCOME_H
#define ASHLAR_DRIVER_OUTCOME_H

#include "driver/task.h"
#include "facts/base/frame.h"

struct ash_limits {
	uint32_t timeout_s, memory_mib;
};

/*
 * Sets state, reason, cpu_us, maxrss_kib and, when there are facts, checksum of the task from a
 * "done" frame. Paths in the reason are relative to `root`, so that it is the same in any folder.
 */
void ash_outcome_apply(struct ash_arena *arena, const struct ash_frame *done, const char *root,
		       const struct ash_limits *limits, struct ash_task *task);

#endif
