/* Cache: entries are kept, forgotten and pruned; nowhere to write is no disaster. */
#include "folder.h"

#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "driver/cache.h"

struct caching {
	struct ash_arena arena;
	struct ash_troubles troubles;
	struct ash_compile compile;
	struct ash_cache cache;
};

static void open_cache(struct caching *c, void **state, bool temporary)
{
	*c = (struct caching){0};
	c->troubles.arena = &c->arena;
	c->compile.file = folder_write(&c->arena, state, "a.c", "int x;\n", 100);
	setenv("XDG_CACHE_HOME", folder_path(&c->arena, state, "cache"), 1);
	assert_true(ash_cache_open(&c->cache, &c->arena, "/some/root", temporary, &c->troubles));
}

static void close_cache(struct caching *c)
{
	ash_cache_close(&c->cache);
	ash_vec_release(&c->troubles);
	ash_arena_release(&c->arena);
}

static struct ash_task look_up(struct caching *c)
{
	struct ash_task task = {.compile = &c->compile, .key = 0xabc};

	ash_cache_look_up(&c->cache, &c->arena, &task);
	return task;
}

static void keep(struct caching *c, void **state, struct ash_task *task)
{
	task->checksum = 5;
	task->started_ns = (uint64_t)time(NULL) * 1000000000u;
	assert_int_equal(ash_write_file(task->facts_path, "f", 1), 0);
	assert_int_equal(ash_write_file(task->deps_path, c->compile.file, strlen(c->compile.file)),
			 0);
	ash_cache_keep(&c->cache, task);
	(void)state;
}

static void what_was_kept_is_found(void **state)
{
	struct caching c;
	struct ash_task task;

	open_cache(&c, state, false);
	task = look_up(&c);
	assert_int_equal(task.state, ASH_TASK_WAITING);
	assert_int_equal(task.cost, 7); /* bytes: nothing better is known */
	keep(&c, state, &task);
	close_cache(&c);
	open_cache(&c, state, false);
	task = look_up(&c);
	assert_int_equal(task.state, ASH_TASK_CACHED);
	assert_int_equal(task.checksum, 5);
	ash_cache_forget(&c.cache, &task);
	assert_int_equal(look_up(&c).state, ASH_TASK_WAITING);
	close_cache(&c);
}

static void a_temporary_cache_leaves_nothing(void **state)
{
	struct caching c;
	struct ash_task task;
	char *folder;

	open_cache(&c, state, true);
	task = look_up(&c);
	keep(&c, state, &task);
	folder = strdup(c.cache.folder);
	assert_int_equal(access(folder, F_OK), 0);
	close_cache(&c);
	assert_int_not_equal(access(folder, F_OK), 0);
	free(folder);
}

static void nowhere_to_write_is_said_once(void **state)
{
	struct caching c = {0};

	c.troubles.arena = &c.arena;
	setenv("XDG_CACHE_HOME", "/dev/null", 1);
	assert_true(ash_cache_open(&c.cache, &c.arena, "/some/root", false, &c.troubles));
	assert_true(c.cache.temporary);
	assert_int_equal(c.troubles.n, 1);
	assert_int_equal(c.troubles.v[0].severity, ASH_WARNING);
	close_cache(&c);
	(void)state;
}

static void half_files_of_a_task_are_swept(void **state)
{
	struct caching c;
	struct ash_task task;
	const char *half;

	open_cache(&c, state, false);
	task = look_up(&c);
	half = ash_arena_printf(&c.arena, "%s.tmp.12.0", task.facts_path);
	assert_int_equal(ash_write_file(half, "f", 1), 0);
	assert_int_equal(ash_write_file(task.facts_path, "f", 1), 0);
	ash_cache_sweep(&c.cache, &task);
	assert_int_not_equal(access(half, F_OK), 0);
	assert_int_equal(access(task.facts_path, F_OK), 0);
	close_cache(&c);
}

static void one_program_is_kept(void **state)
{
	struct caching c;
	const char *old, *new;

	open_cache(&c, state, false);
	old = ash_cache_program(&c.cache, &c.arena, 1);
	new = ash_cache_program(&c.cache, &c.arena, 2);
	assert_int_equal(ash_write_file(old, "o", 1), 0);
	assert_int_equal(ash_write_file(new, "n", 1), 0);
	ash_cache_only_program(&c.cache, new);
	assert_int_not_equal(access(old, F_OK), 0);
	assert_int_equal(access(new, F_OK), 0);
	close_cache(&c);
}

static void entries_unused_for_a_month_are_pruned(void **state)
{
	struct caching c;
	struct timespec times[2];
	struct ash_task task;
	const char *path;

	open_cache(&c, state, false);
	task = look_up(&c);
	assert_int_equal(ash_write_file(task.facts_path, "f", 1), 0);
	times[0].tv_sec = times[1].tv_sec = time(NULL) - 40 * (time_t)86400;
	times[0].tv_nsec = times[1].tv_nsec = 0;
	assert_int_equal(utimensat(-1, task.facts_path, times, 0), 0);
	path = strdup(task.facts_path);
	close_cache(&c);
	assert_int_not_equal(access(path, F_OK), 0);
	free((char *)path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_was_kept_is_found, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(a_temporary_cache_leaves_nothing, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(nowhere_to_write_is_said_once, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(half_files_of_a_task_are_swept, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(one_program_is_kept, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(entries_unused_for_a_month_are_pruned, folder_make,
						folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
