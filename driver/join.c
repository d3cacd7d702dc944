/*
 * Pass merge: one program of all units' facts. The program of exactly these facts is kept, so that
 * an unchanged project is not merged again either.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "driver/session.h"
#include "facts/base/map.h"

static bool has_facts(const struct ash_task *task)
{
	return task->state == ASH_TASK_CACHED || task->state == ASH_TASK_DONE ||
	       task->state == ASH_TASK_ERRORS;
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* Names the merged program: the set of its parts' checksums. */
static uint64_t program_key(const struct ash_tasks *tasks)
{
	uint64_t *sums = ash_calloc(tasks->n + 1, sizeof *sums);
	size_t n = 0;
	uint64_t key;

	for (size_t i = 0; i < tasks->n; i++)
		if (has_facts(&tasks->v[i]))
			sums[n++] = tasks->v[i].checksum;
	qsort(sums, n, sizeof *sums, by_value);
	key = ash_hash(sums, n * sizeof *sums);
	free(sums);
	return key;
}

/* Damaged facts of an earlier run are made again; those of this run cost their unit. */
static void spoil(struct ash_session *session, struct ash_task *task, const char *why)
{
	bool again = task->state == ASH_TASK_CACHED;

	ash_session_say(session, "%s: its facts are unusable: %s", task->name, why);
	ash_cache_forget(&session->cache, task);
	task->state = again ? ASH_TASK_WAITING : ASH_TASK_FAILED;
	if (!again)
		task->reason = ash_arena_printf(&session->arena, "its facts are unusable: %s", why);
}

/* Adds the facts of every task not yet in the merge; true when some task has to be parsed again. */
static bool merge_tasks(struct ash_session *session)
{
	bool again = false;

	for (size_t i = 0; i < session->tasks.n; i++) {
		struct ash_task *task = &session->tasks.v[i];
		struct ash_facts facts;
		char why[256];

		if (task->joined || !has_facts(task))
			continue;
		if (ash_facts_open(&facts, task->facts_path, why, sizeof why) != 0) {
			spoil(session, task, why);
			again = again || task->state == ASH_TASK_WAITING;
			continue;
		}
		ash_merge_add(session->merge, &facts);
		ash_facts_release(&facts);
		task->joined = true;
	}
	return again;
}

/* Finishes the merge and opens its bytes. */
static bool open_merged(struct ash_session *session)
{
	char why[256];

	ash_merge_finish(session->merge, &session->merged);
	if (ash_facts_open_memory(&session->facts, session->merged.data, session->merged.size, why,
				  sizeof why) != 0)
		return ash_session_refuse(session, "the merged facts are unusable: %s", why);
	session->facts_are_open = true;
	return true;
}

static bool open_kept(struct ash_session *session, const char *path)
{
	char why[256];

	session->facts_are_open = !session->cache.temporary &&
				  ash_facts_open(&session->facts, path, why, sizeof why) == 0;
	return session->facts_are_open;
}

/* A restricted run's program would push out that of the whole. */
static void keep_program(struct ash_session *session, const char *path)
{
	if (session->cache.temporary || session->restricted)
		return;
	if (ash_write_file(path, session->merged.data, session->merged.size) == 0)
		ash_cache_only_program(&session->cache, path);
}

bool ash_pass_merge(struct ash_session *session)
{
	const char *path;

	if (!session->database)
		return open_merged(session);
	path = ash_cache_program(&session->cache, &session->arena, program_key(&session->tasks));
	if (open_kept(session, path))
		return true;
	if (merge_tasks(session)) {
		if (!ash_pass_extract(session))
			return false;
		merge_tasks(session);
	}
	if (!open_merged(session))
		return false;
	/* by its key again: spoilt facts are not in it */
	keep_program(session, ash_cache_program(&session->cache, &session->arena,
						program_key(&session->tasks)));
	return true;
}
