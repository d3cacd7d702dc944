/* Outcomes: the worker's words, and what a person reads. */
#include "folder.h"

#include "driver/outcome.h"
#include "facts/facts.h"

static struct ash_task apply(struct ash_arena *arena, void **state, const char *outcome,
			     const char *detail)
{
	const char *words[] = {"done", "0", outcome, detail, "1000", "500", "2048"};
	struct ash_frame frame = {.strings = words, .n = 7};
	struct ash_limits limits = {.timeout_s = 9, .memory_mib = 64};
	struct ash_task task = {.facts_path = folder_path(arena, state, "u.facts"),
				.log_path = folder_path(arena, state, "u.log")};

	ash_outcome_apply(arena, &frame, *state, &limits, &task);
	assert_int_equal(task.cpu_us, 1500);
	assert_int_equal(task.maxrss_kib, 2048);
	return task;
}

static void check_failed(void **state, const char *outcome, const char *detail, const char *reason)
{
	struct ash_arena arena = {0};
	struct ash_task task = apply(&arena, state, outcome, detail);

	assert_int_equal(task.state, ASH_TASK_FAILED);
	assert_string_equal(task.reason, reason);
	ash_arena_release(&arena);
}

static void every_way_to_fail_is_said(void **state)
{
	check_failed(state, "timeout", "", "timed out after 9 s (--timeout)");
	check_failed(state, "memory", "", "needs more than 64 MiB (--memory)");
	check_failed(state, "signal", "SIGSEGV", "crashed with SIGSEGV while extracting");
	check_failed(state, "failed", "cannot open source", "cannot open source");
	check_failed(state, "failed", "", "failed without a reason");
	check_failed(state, "ok", "", "the worker said it wrote facts, but there are none");
}

static void a_crash_is_told_with_clangs_stack(void **state)
{
	struct ash_arena arena = {0};

	folder_write(&arena, state, "u.log",
		     ash_arena_printf(&arena,
				      "PLEASE submit a bug report\nStack dump:\n"
				      "0.\tProgram arguments: worker\n"
				      "1.\t<eof> parser at end of file\n"
				      "2.\t%s/src/a.c:3:1: extracting\n #0 0x00007f\n",
				      (const char *)*state),
		     0);
	check_failed(state, "signal", "SIGABRT",
		     "crashed with SIGABRT while extracting; Clang's stack: <eof> parser at end of "
		     "file, src/a.c:3:1: extracting");
	ash_arena_release(&arena);
}

static void written_facts_count(void **state)
{
	struct ash_arena arena = {0};
	struct ash_header header = {.checksum = 42};
	struct ash_task task;

	assert_int_equal(
		ash_write_file(folder_path(&arena, state, "u.facts"), &header, sizeof header), 0);
	folder_write(&arena, state, "u.log",
		     "ashlar: dropped '-fipa-pta', which this Clang does not know\n", 0);
	task = apply(&arena, state, "ok", "");
	assert_int_equal(task.state, ASH_TASK_DONE);
	assert_int_equal(task.checksum, 42);
	assert_null(task.reason);
	assert_int_equal(task.dropped.n, 1);
	assert_string_equal(task.dropped.v[0], "-fipa-pta");
	ash_vec_release(&task.dropped);
	task = apply(&arena, state, "errors",
		     ash_arena_printf(&arena, "%s/a.c:1:2: unknown type", (const char *)*state));
	assert_int_equal(task.state, ASH_TASK_ERRORS);
	assert_string_equal(task.reason, "compile error: a.c:1:2: unknown type");
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_way_to_fail_is_said, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(a_crash_is_told_with_clangs_stack, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(written_facts_count, folder_make, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
