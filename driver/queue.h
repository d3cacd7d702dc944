/* Queue: which tasks wait, dearest first, and which the worker has. Tasks are known by number. */
#ifndef ASHLAR_DRIVER_QUEUE_H
#define ASHLAR_DRIVER_QUEUE_H

#include "driver/task.h"

struct ash_queue {
	uint32_t *order; /* all that waited at first */
	size_t n_order, next;
	uint32_t *running; /* oldest first */
	size_t n_running, limit;
};

/*
 * Lists the waiting tasks, at most `limit` of which will run at once. The longest come first:
 * the last one to start should be short. Lives in the arena.
 */
void ash_queue_fill(struct ash_queue *queue, struct ash_arena *arena, const struct ash_tasks *tasks,
		    uint32_t limit);
/* Is there nothing to do any more? */
bool ash_queue_is_done(const struct ash_queue *queue);
/* Moves the next task to those that run; false when none waits or enough run. */
bool ash_queue_start(struct ash_queue *queue, uint32_t *task);
/* Takes a task off those that run; false when it does not. */
bool ash_queue_finish(struct ash_queue *queue, uint32_t task);
/* All that run wait again. */
void ash_queue_return(struct ash_queue *queue);
/* Nothing waits and nothing runs any more. */
void ash_queue_abandon(struct ash_queue *queue);

#endif
