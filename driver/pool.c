/*
 * Pool. One worker process forks a child for each task, so several at once need no threads here:
 * one poll loop over its pipe, the signals, and a clock.
 */
#include "driver/pool.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "driver/interruption.h"
#include "driver/outcome.h"
#include "driver/queue.h"
#include "driver/worker.h"

#define TICK_MS       250
#define SECOND_NS     1000000000u
#define GRACE_S       30u /* the worker itself keeps the time; past this it must be stuck */
#define FIXED_STRINGS 11u /* of a job frame, before the command */

struct pool {
	const struct ash_pool_options *options;
	struct ash_arena *arena;
	struct ash_cache *cache;
	struct ash_tasks *tasks;
	struct ash_progress *progress;
	struct ash_troubles *troubles;
	struct ash_worker worker;
	struct ash_queue queue;
	uint64_t heard_ns; /* when the worker spoke last, or was given work */
	bool restarted;
	const char *complaint; /* about what the worker said; NULL: none */
	int signals;
};

static void submit(struct pool *pool, uint32_t number)
{
	struct ash_task *task = &pool->tasks->v[number];
	uint32_t n = FIXED_STRINGS + task->n_argv;
	const char **words = ash_calloc(n, sizeof *words);
	char id[16], timeout_ms[24], memory[16], hash[20];

	snprintf(id, sizeof id, "%" PRIu32, number);
	snprintf(timeout_ms, sizeof timeout_ms, "%" PRIu64,
		 (uint64_t)pool->options->timeout_s * 1000);
	snprintf(memory, sizeof memory, "%" PRIu32, pool->options->memory_mib);
	snprintf(hash, sizeof hash, "%016" PRIx64, task->command_hash);
	memcpy(words,
	       (const char *[FIXED_STRINGS]){"job", id, task->compile->directory,
					     pool->options->root, task->facts_path, task->deps_path,
					     task->log_path, timeout_ms, memory,
					     task->compile->output, hash},
	       FIXED_STRINGS * sizeof *words);
	memcpy(words + FIXED_STRINGS, task->argv, task->n_argv * sizeof *words);
	ash_cache_forget(pool->cache, task);
	task->started_ns = ash_clock_ns();
	ash_worker_say(&pool->worker, words, n);
	free(words);
	pool->heard_ns = ash_now_ns();
}

static void hear_done(struct pool *pool, const struct ash_frame *frame)
{
	uint32_t number = (uint32_t)strtoul(ash_frame_string(frame, 1), NULL, 10);
	struct ash_limits limits = {pool->options->timeout_s, pool->options->memory_mib};
	struct ash_task *task;

	if (!ash_queue_finish(&pool->queue, number))
		return;
	task = &pool->tasks->v[number];
	ash_outcome_apply(pool->arena, frame, pool->options->root, &limits, task);
	if (task->state == ASH_TASK_DONE)
		ash_cache_keep(pool->cache, task);
	pool->progress->done++;
	ash_progress_draw(pool->progress, task->name, "", 0);
}

/* Handles one frame; false when it is not what a worker of ours says. */
static bool hear_frame(struct pool *pool, const struct ash_frame *frame)
{
	const char *kind = ash_frame_string(frame, 0);

	if (strcmp(kind, "done") == 0)
		hear_done(pool, frame);
	else if (strcmp(kind, "hello") != 0)
		pool->complaint = "said something that is no answer";
	else if (strcmp(ash_frame_string(frame, 1), ASHLAR_VERSION) != 0)
		pool->complaint = ash_arena_printf(
			pool->arena, "is of Ashlar %s, not " ASHLAR_VERSION "; install both alike",
			ash_frame_string(frame, 1));
	return !pool->complaint;
}

/* Handles all whole frames; false when the worker talks nonsense. */
static bool hear(struct pool *pool)
{
	struct ash_frame frame;
	enum ash_frame_result result;
	bool good = true;

	while (good &&
	       (result = ash_frame_take(&pool->worker.received, &frame)) != ASH_FRAME_PARTIAL) {
		if (result == ASH_FRAME_BAD) {
			pool->complaint = "sent bytes that are no frame";
			return false;
		}
		good = hear_frame(pool, &frame);
		ash_frame_release(&frame);
	}
	return good;
}

static const char *how_it_ended(struct pool *pool, int status)
{
	if (WIFSIGNALED(status))
		return ash_arena_printf(pool->arena, "was killed by SIG%s",
					sigabbrev_np(WTERMSIG(status)));
	return ash_arena_printf(pool->arena, "ended with status %d", WEXITSTATUS(status));
}

/* Nobody will do what is left. */
static void give_up(struct pool *pool, const char *reason)
{
	for (size_t i = 0; i < pool->tasks->n; i++) {
		struct ash_task *task = &pool->tasks->v[i];

		if (task->state != ASH_TASK_WAITING)
			continue;
		task->state = ASH_TASK_FAILED;
		task->reason = reason;
	}
	ash_queue_abandon(&pool->queue);
}

static void start(struct pool *pool)
{
	pool->heard_ns = ash_now_ns();
	if (ash_worker_start(&pool->worker, pool->options->toolchain->worker) != 0)
		give_up(pool, ash_arena_printf(pool->arena, "cannot start the worker: %s",
					       strerror(errno)));
}

/* The end of its pipe comes shortly before the end of the process: that is waited for. */
static bool has_ended(const struct ash_worker *worker)
{
	const struct timespec pause = {.tv_nsec = 10000000};

	for (int i = 0; i < 50 && !ash_worker_ended(worker); i++)
		nanosleep(&pause, NULL);
	return ash_worker_ended(worker);
}

/* The worker is gone or mute: once, another takes over what it had; then that is that. */
static void recover(struct pool *pool)
{
	bool ended = has_ended(&pool->worker);
	int status = ash_worker_stop(&pool->worker, true);
	const char *how = pool->complaint ? pool->complaint
			  : ended         ? how_it_ended(pool, status)
					  : "did not answer any more";

	if (pool->restarted) {
		give_up(pool, ash_arena_printf(pool->arena, "the worker %s", how));
		return;
	}
	pool->restarted = true;
	pool->complaint = NULL;
	ash_trouble_add(pool->troubles, ASH_WARNING, (struct ash_place){.path = ""},
			"the worker for LLVM %u %s; it was started again",
			pool->options->toolchain->llvm, how);
	ash_queue_return(&pool->queue);
	start(pool);
}

static bool is_stuck(const struct pool *pool)
{
	uint64_t patience_s = pool->options->timeout_s + GRACE_S;

	return pool->options->timeout_s && pool->queue.n_running &&
	       ash_now_ns() - pool->heard_ns > patience_s * SECOND_NS;
}

static void draw(struct pool *pool)
{
	const struct ash_task *oldest;
	uint64_t waited;

	if (!pool->queue.n_running)
		return;
	oldest = &pool->tasks->v[pool->queue.running[0]];
	waited = ash_clock_ns() - oldest->started_ns;
	ash_progress_draw(pool->progress,
			  pool->tasks->v[pool->queue.running[pool->queue.n_running - 1]].name,
			  oldest->name, ash_now_ns() - waited);
}

/* Waits for the worker, a signal or the next tick; false on a signal. */
static bool wait_once(struct pool *pool)
{
	struct pollfd fds[3] = {
		{.fd = pool->signals, .events = POLLIN},
		{.fd = pool->worker.out, .events = POLLIN},
		{.fd = pool->worker.unsent.size ? pool->worker.in : -1, .events = POLLOUT}};
	bool alive = true;

	if (poll(fds, 3, TICK_MS) < 0 && errno != EINTR)
		return false;
	if (fds[0].revents)
		return false;
	if (fds[1].revents) {
		enum ash_frame_result result = ash_worker_read(&pool->worker);

		pool->heard_ns = ash_now_ns();
		alive = hear(pool) && result != ASH_FRAME_BAD;
	} else if (pool->queue.n_running && ash_worker_ended(&pool->worker)) {
		alive = false;
	}
	if (alive && fds[2].revents)
		alive = ash_worker_flush(&pool->worker);
	if (!alive || is_stuck(pool))
		recover(pool);
	draw(pool);
	return true;
}

static enum ash_pool_result run(struct pool *pool)
{
	uint32_t task;

	while (!ash_queue_is_done(&pool->queue)) {
		while (ash_queue_start(&pool->queue, &task))
			submit(pool, task);
		if (!ash_worker_flush(&pool->worker))
			recover(pool);
		else if (!wait_once(pool))
			return ASH_POOL_INTERRUPTED;
	}
	return ASH_POOL_FINISHED;
}

static int watch_signals(void)
{
	sigset_t signals;

	ash_interruptions(&signals);
	return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

enum ash_pool_result ash_pool_run(const struct ash_pool_options *options, struct ash_arena *arena,
				  struct ash_cache *cache, struct ash_tasks *tasks,
				  struct ash_progress *progress, struct ash_troubles *troubles)
{
	struct pool pool = {.options = options,
			    .arena = arena,
			    .cache = cache,
			    .tasks = tasks,
			    .progress = progress,
			    .troubles = troubles,
			    .worker = {.in = -1, .out = -1},
			    .signals = watch_signals()};
	enum ash_pool_result result;

	ash_queue_fill(&pool.queue, arena, tasks, options->jobs);
	if (!ash_queue_is_done(&pool.queue))
		start(&pool);
	result = run(&pool);
	ash_worker_stop(&pool.worker, result == ASH_POOL_INTERRUPTED);
	for (size_t i = 0; i < pool.queue.n_running; i++)
		ash_cache_sweep(cache, &tasks->v[pool.queue.running[i]]);
	if (pool.signals >= 0)
		close(pool.signals);
	return result;
}
