/* Outcomes. A crash is told with what Clang says it was doing, from its own stack in the log. */
#include "driver/outcome.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "facts/facts.h"

#define DROPPED "ashlar: dropped '"

/* Fields of a "done" frame. */
enum field { FIELD_OUTCOME = 2, FIELD_DETAIL, FIELD_USER_US, FIELD_SYSTEM_US, FIELD_MAXRSS_KIB };

/* `text` with every "<root>/" taken out. */
static const char *relative_text(struct ash_arena *arena, const char *root, const char *text)
{
	const char *prefix = ash_arena_printf(arena, "%s/", root);
	struct ash_buf out = {0};
	const char *found, *result;

	for (; (found = strstr(text, prefix)); text = found + strlen(prefix))
		ash_buf_add(&out, text, (size_t)(found - text));
	ash_buf_adds(&out, text);
	result = ash_arena_copy(arena, ash_buf_text(&out));
	ash_buf_release(&out);
	return result;
}

/* Is this line an entry of Clang's stack of what it was doing ("2.\ta.c:3:1: ...")? */
static bool is_stack_entry(const char *line)
{
	size_t digits = strspn(line, "0123456789");

	return digits > 0 && strncmp(line + digits, ".\t", 2) == 0 &&
	       strncmp(line + digits + 2, "Program arguments", 17) != 0;
}

/* What the compiler was doing when it crashed, from the stack in its log; "" if unknown. */
static const char *doing(struct ash_arena *arena, const char *log)
{
	struct ash_buf out = {0};
	const char *result;

	for (const char *line = log; *line;) {
		size_t n = strcspn(line, "\n");

		if (is_stack_entry(line)) {
			const char *text = strchr(line, '\t') + 1;

			ash_buf_addf(&out, "%s%.*s", out.size ? ", " : "",
				     (int)(n - (size_t)(text - line)), text);
		}
		line += n + (line[n] == '\n');
	}
	result = ash_arena_copy(arena, ash_buf_text(&out));
	ash_buf_release(&out);
	return result;
}

/* Options that the worker left out of the command: "ashlar: dropped '-fx', which ...". */
static void read_dropped(struct ash_arena *arena, const char *log, struct ash_task *task)
{
	for (const char *line = log; (line = strstr(line, DROPPED));) {
		size_t n;

		line += strlen(DROPPED);
		n = strcspn(line, "'\n");
		ash_vec_push(&task->dropped, ash_arena_copy_n(arena, line, n));
	}
}

static const char *crash_reason(struct ash_arena *arena, const char *signal, const char *log)
{
	const char *stack = doing(arena, log);

	if (!stack[0])
		return ash_arena_printf(arena, "crashed with %s while extracting", signal);
	return ash_arena_printf(arena, "crashed with %s while extracting; Clang's stack: %s",
				signal, stack);
}

/* The checksum of the facts just written; false when there are none. */
static bool read_checksum(struct ash_task *task)
{
	struct ash_header header;
	FILE *file = fopen(task->facts_path, "rbe");
	bool good = file && fread(&header, sizeof header, 1, file) == 1;

	if (file)
		fclose(file);
	if (good)
		task->checksum = header.checksum;
	return good;
}

static void fail(struct ash_task *task, const char *reason)
{
	task->state = ASH_TASK_FAILED;
	task->reason = reason;
}

static void apply_written(struct ash_arena *arena, bool clean, const char *detail,
			  struct ash_task *task)
{
	if (!read_checksum(task)) {
		fail(task, "the worker said it wrote facts, but there are none");
		return;
	}
	task->state = clean ? ASH_TASK_DONE : ASH_TASK_ERRORS;
	task->reason = clean ? NULL : ash_arena_printf(arena, "compile error: %s", detail);
}

static void apply_failure(struct ash_arena *arena, const char *outcome, const char *detail,
			  const char *log, const struct ash_limits *limits, struct ash_task *task)
{
	if (strcmp(outcome, "signal") == 0)
		fail(task, crash_reason(arena, detail, log));
	else if (strcmp(outcome, "timeout") == 0)
		fail(task, ash_arena_printf(arena, "timed out after %u s (--timeout)",
					    limits->timeout_s));
	else if (strcmp(outcome, "memory") == 0 && limits->memory_mib)
		fail(task, ash_arena_printf(arena, "needs more than %u MiB (--memory)",
					    limits->memory_mib));
	else if (strcmp(outcome, "memory") == 0)
		fail(task, "ran out of memory");
	else
		fail(task, ash_arena_copy(arena, detail[0] ? detail : "failed without a reason"));
}

void ash_outcome_apply(struct ash_arena *arena, const struct ash_frame *done, const char *root,
		       const struct ash_limits *limits, struct ash_task *task)
{
	const char *outcome = ash_frame_string(done, FIELD_OUTCOME);
	const char *detail = ash_frame_string(done, FIELD_DETAIL);
	struct ash_buf log = {0};

	ash_buf_read_file(&log, task->log_path); /* there is none when nothing was said */
	read_dropped(arena, ash_buf_text(&log), task);
	task->cpu_us = strtoull(ash_frame_string(done, FIELD_USER_US), NULL, 10) +
		       strtoull(ash_frame_string(done, FIELD_SYSTEM_US), NULL, 10);
	task->maxrss_kib = strtoull(ash_frame_string(done, FIELD_MAXRSS_KIB), NULL, 10);
	if (strcmp(outcome, "ok") == 0 || strcmp(outcome, "errors") == 0)
		apply_written(arena, strcmp(outcome, "ok") == 0, detail, task);
	else
		apply_failure(arena, outcome, detail, ash_buf_text(&log), limits, task);
	if (task->reason)
		task->reason = relative_text(arena, root, task->reason);
	if (task->state != ASH_TASK_FAILED)
		unlink(task->log_path);
	ash_buf_release(&log);
}
