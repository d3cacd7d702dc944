/*
 * Cache: the facts of earlier runs, one folder per project root:
 * $XDG_CACHE_HOME/ashlar/<hash of root>/<key>.facts and <key>.stamps, and the last merged
 * program. Any file in it may be deleted at any time; two runs may share it.
 */
#ifndef ASHLAR_DRIVER_CACHE_H
#define ASHLAR_DRIVER_CACHE_H

#include "driver/stamps.h"
#include "driver/task.h"

struct ash_cache {
	const char *folder; /* absolute */
	bool temporary;     /* removed at the end: --no-cache, or nowhere to write */
	struct ash_stamps stamps;
};

/*
 * Opens the folder for `root`, making it; with `temporary`, or when it cannot be written, a new
 * folder of this run alone (then a warning says why). False when not even that can be made.
 */
bool ash_cache_open(struct ash_cache *cache, struct ash_arena *arena, const char *root,
		    bool temporary, struct ash_troubles *troubles);
/* Removes a temporary folder; else, once a day, entries that no run used for 30 days. */
void ash_cache_close(struct ash_cache *cache);

/* Fills in the task's paths and, from what an earlier run left, its state and cost. */
void ash_cache_look_up(struct ash_cache *cache, struct ash_arena *arena, struct ash_task *task);
/* Makes sure that nothing vouches for the task's facts while they are being written. */
void ash_cache_forget(const struct ash_cache *cache, const struct ash_task *task);
/* Vouches for the facts of a task that was done without errors. */
void ash_cache_keep(struct ash_cache *cache, const struct ash_task *task);
/* Removes what a killed worker left half-written of the task. */
void ash_cache_sweep(const struct ash_cache *cache, const struct ash_task *task);

/* Path of the merged program of exactly these facts, for reading or writing. */
const char *ash_cache_program(const struct ash_cache *cache, struct ash_arena *arena, uint64_t key);
/* Removes merged programs of other facts than `path` holds. */
void ash_cache_only_program(const struct ash_cache *cache, const char *path);

#endif
