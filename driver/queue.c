/* Queue. Costs of an earlier run are times, others are sizes: both say which are the long ones. */
#include "driver/queue.h"

#include <string.h>

struct waiting {
	uint64_t cost;
	uint32_t task;
};

static int dearer(const void *a, const void *b)
{
	const struct waiting *x = a, *y = b;

	if (x->cost != y->cost)
		return x->cost > y->cost ? -1 : 1;
	return x->task < y->task ? -1 : 1;
}

void ash_queue_fill(struct ash_queue *queue, struct ash_arena *arena, const struct ash_tasks *tasks,
		    uint32_t limit)
{
	struct waiting *waiting = ash_calloc(tasks->n + 1, sizeof *waiting);

	*queue = (struct ash_queue){.limit = limit};
	for (size_t i = 0; i < tasks->n; i++)
		if (tasks->v[i].state == ASH_TASK_WAITING)
			waiting[queue->n_order++] = (struct waiting){tasks->v[i].cost, (uint32_t)i};
	qsort(waiting, queue->n_order, sizeof *waiting, dearer);
	queue->order = ash_arena_array(arena, queue->n_order + 1, sizeof *queue->order);
	queue->running = ash_arena_array(arena, limit, sizeof *queue->running);
	for (size_t i = 0; i < queue->n_order; i++)
		queue->order[i] = waiting[i].task;
	free(waiting);
}

bool ash_queue_is_done(const struct ash_queue *queue)
{
	return queue->n_running == 0 && queue->next == queue->n_order;
}

bool ash_queue_start(struct ash_queue *queue, uint32_t *task)
{
	if (queue->n_running == queue->limit || queue->next == queue->n_order)
		return false;
	*task = queue->order[queue->next++];
	queue->running[queue->n_running++] = *task;
	return true;
}

bool ash_queue_finish(struct ash_queue *queue, uint32_t task)
{
	for (size_t i = 0; i < queue->n_running; i++) {
		if (queue->running[i] != task)
			continue;
		queue->n_running--;
		memmove(queue->running + i, queue->running + i + 1,
			(queue->n_running - i) * sizeof *queue->running);
		return true;
	}
	return false;
}

void ash_queue_return(struct ash_queue *queue)
{
	while (queue->n_running) /* they were taken from the front, so there is room */
		queue->order[--queue->next] = queue->running[--queue->n_running];
}

void ash_queue_abandon(struct ash_queue *queue)
{
	queue->n_running = 0;
	queue->next = queue->n_order;
}
