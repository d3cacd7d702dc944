/* Task: one unit to assess, from the database's entry to its facts. Passes fill it in turn. */
#ifndef ASHLAR_DRIVER_TASK_H
#define ASHLAR_DRIVER_TASK_H

#include "driver/compile_database.h"

enum ash_task_state {
	ASH_TASK_WAITING, /* needs the worker */
	ASH_TASK_CACHED,  /* its facts of an earlier run hold */
	ASH_TASK_DONE,    /* facts were written, no errors */
	ASH_TASK_ERRORS,  /* facts were written, the unit has compile errors */
	ASH_TASK_FAILED,  /* no facts; `reason` says why */
};

struct ash_task {
	const struct ash_compile *compile;
	const char *name;        /* main file, relative to the root */
	const char *const *argv; /* the command as the worker gets it */
	uint32_t n_argv;
	uint64_t command_hash;
	uint64_t key; /* of folder, command and tools: names the cache entry */
	const char *facts_path, *deps_path, *log_path, *stamps_path;
	uint64_t cost;       /* expected, any unit of measure: larger starts sooner */
	uint64_t started_ns; /* wall clock, when the worker was asked */
	uint64_t cpu_us;     /* user and system time of its parse */
	uint64_t maxrss_kib;
	uint64_t checksum; /* of its facts: the header's */
	enum ash_task_state state;
	bool joined;                /* its facts are in the merge */
	struct ash_strings dropped; /* options of the command that this Clang does not know */
	const char *reason;         /* of ERRORS and FAILED */
};
struct ash_tasks {
	ASH_VEC(struct ash_task); /* sorted by name, then command */
};

#endif
