/* Passes look-up and extract: facts of earlier runs where they hold, the worker's for the rest. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "driver/interruption.h"
#include "driver/pool.h"
#include "driver/session.h"

static void fail_unreadable(struct ash_session *session, struct ash_task *task)
{
	if (access(task->compile->file, R_OK) == 0)
		return;
	task->state = ASH_TASK_FAILED;
	task->reason =
		ash_arena_printf(&session->arena, "cannot read the source: %s", strerror(errno));
}

/* From here on there may be files to remove: a signal has to wait for that. */
static void block_signals(void)
{
	sigset_t signals;

	ash_interruptions(&signals);
	sigprocmask(SIG_BLOCK, &signals, NULL);
}

bool ash_pass_look_up(struct ash_session *session)
{
	if (!session->database)
		return true;
	block_signals();
	if (!ash_cache_open(&session->cache, &session->arena, session->root.folder,
			    session->settings->no_cache, &session->troubles))
		return ash_session_stop(session, ASH_EXIT_USAGE);
	session->cache_is_open = true;
	for (size_t i = 0; i < session->tasks.n; i++) {
		struct ash_task *task = &session->tasks.v[i];

		ash_cache_look_up(&session->cache, &session->arena, task);
		if (task->state == ASH_TASK_WAITING)
			fail_unreadable(session, task);
	}
	return true;
}

static uint32_t count(const struct ash_tasks *tasks, enum ash_task_state state)
{
	uint32_t n = 0;

	for (size_t i = 0; i < tasks->n; i++)
		n += tasks->v[i].state == state;
	return n;
}

static bool on_terminal(const struct ash_settings *settings)
{
	if (settings->progress != ASH_WHEN_AUTO)
		return settings->progress == ASH_WHEN_ALWAYS;
	return isatty(STDERR_FILENO) != 0;
}

static uint32_t jobs(const struct ash_settings *settings)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);

	if (settings->jobs)
		return settings->jobs < 1024 ? settings->jobs : 1024;
	return online > 0 ? (uint32_t)online : 1;
}

static void say_what_was_parsed(const struct ash_session *session, uint32_t waited)
{
	uint64_t cpu_us = 0, largest_kib = 0;

	for (size_t i = 0; i < session->tasks.n; i++) {
		const struct ash_task *task = &session->tasks.v[i];

		cpu_us += task->cpu_us;
		if (task->maxrss_kib > largest_kib)
			largest_kib = task->maxrss_kib;
	}
	if (waited == 0) {
		ash_session_say(session, "0 parsed with Clang %u, %u from the cache",
				session->toolchain.llvm, count(&session->tasks, ASH_TASK_CACHED));
		return;
	}
	ash_session_say(session,
			"%u parsed with Clang %u, %u from the cache; %.2f s of processor time, at "
			"most %u MiB a unit",
			waited, session->toolchain.llvm, count(&session->tasks, ASH_TASK_CACHED),
			(double)cpu_us / 1e6, (unsigned)(largest_kib / 1024));
}

bool ash_pass_extract(struct ash_session *session)
{
	const struct ash_settings *settings = session->settings;
	struct ash_pool_options options = {.toolchain = &session->toolchain,
					   .root = session->root.folder,
					   .jobs = jobs(settings),
					   .timeout_s = settings->timeout_s,
					   .memory_mib = settings->memory_mib};
	uint32_t waiting = count(&session->tasks, ASH_TASK_WAITING);
	struct ash_progress progress;
	enum ash_pool_result result = ASH_POOL_FINISHED;

	if (!session->database)
		return true;
	ash_progress_begin(&progress, on_terminal(settings), waiting);
	if (waiting)
		result = ash_pool_run(&options, &session->arena, &session->cache, &session->tasks,
				      &progress, &session->troubles);
	ash_progress_end(&progress);
	if (result == ASH_POOL_INTERRUPTED) /* the signal itself ends us, after cleaning up */
		return ash_session_stop(session, ASH_EXIT_INCOMPLETE);
	say_what_was_parsed(session, waiting);
	return true;
}
