/*
 * Pool: asks the worker for the facts of all waiting tasks, a bounded number at once, and hears
 * the outcomes. Which task ends when depends on the machine; what a task's state is does not.
 */
#ifndef ASHLAR_DRIVER_POOL_H
#define ASHLAR_DRIVER_POOL_H

#include "driver/cache.h"
#include "driver/progress.h"
#include "driver/toolchain.h"

struct ash_pool_options {
	const struct ash_toolchain *toolchain;
	const char *root;
	uint32_t jobs; /* at once, at least 1 */
	uint32_t timeout_s, memory_mib;
};

enum ash_pool_result {
	ASH_POOL_FINISHED,    /* no task waits any more */
	ASH_POOL_INTERRUPTED, /* a signal is pending; worker and children are gone */
};

/*
 * Runs all waiting tasks. The signals of interruption.h must be blocked by the caller. A worker
 * that dies is started once more, with a warning in `troubles`.
 */
enum ash_pool_result ash_pool_run(const struct ash_pool_options *options, struct ash_arena *arena,
				  struct ash_cache *cache, struct ash_tasks *tasks,
				  struct ash_progress *progress, struct ash_troubles *troubles);

#endif
