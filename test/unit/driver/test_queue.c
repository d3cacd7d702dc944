/* Queue: order, the limit, and what happens to tasks whose worker went away. */
#include "folder.h"

#include "driver/queue.h"

struct queueing {
	struct ash_arena arena;
	struct ash_tasks tasks;
	struct ash_queue queue;
};

/* Five tasks, number 1 from the cache; costs 10, -, 30, 20, 30. */
static void fill(struct queueing *q, uint32_t limit)
{
	static const uint64_t costs[] = {10, 99, 30, 20, 30};

	*q = (struct queueing){0};
	for (size_t i = 0; i < sizeof costs / sizeof costs[0]; i++) {
		struct ash_task task = {.cost = costs[i]};

		task.state = i == 1 ? ASH_TASK_CACHED : ASH_TASK_WAITING;
		ash_vec_push(&q->tasks, task);
	}
	ash_queue_fill(&q->queue, &q->arena, &q->tasks, limit);
}

static void release(struct queueing *q)
{
	ash_vec_release(&q->tasks);
	ash_arena_release(&q->arena);
}

static void expect_next(struct queueing *q, uint32_t number)
{
	uint32_t task;

	assert_true(ash_queue_start(&q->queue, &task));
	assert_int_equal(task, number);
}

static void the_dearest_start_first(void **state)
{
	struct queueing q;
	uint32_t task;

	(void)state;
	fill(&q, 9);
	expect_next(&q, 2);
	expect_next(&q, 4);
	expect_next(&q, 3);
	expect_next(&q, 0);
	assert_false(ash_queue_start(&q.queue, &task));
	assert_false(ash_queue_is_done(&q.queue));
	release(&q);
}

static void no_more_than_the_limit_run(void **state)
{
	struct queueing q;
	uint32_t task;

	(void)state;
	fill(&q, 2);
	expect_next(&q, 2);
	expect_next(&q, 4);
	assert_false(ash_queue_start(&q.queue, &task));
	assert_false(ash_queue_finish(&q.queue, 3));
	assert_true(ash_queue_finish(&q.queue, 2));
	expect_next(&q, 3);
	release(&q);
}

static void what_ran_waits_again(void **state)
{
	struct queueing q;

	(void)state;
	fill(&q, 2);
	expect_next(&q, 2);
	expect_next(&q, 4);
	ash_queue_return(&q.queue);
	assert_int_equal(q.queue.n_running, 0);
	expect_next(&q, 2);
	expect_next(&q, 4);
	assert_true(ash_queue_finish(&q.queue, 4));
	assert_true(ash_queue_finish(&q.queue, 2));
	ash_queue_abandon(&q.queue);
	assert_true(ash_queue_is_done(&q.queue));
	release(&q);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_dearest_start_first),
		cmocka_unit_test(no_more_than_the_limit_run),
		cmocka_unit_test(what_ran_waits_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
