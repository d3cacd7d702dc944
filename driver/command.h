/* Subcommands: one file each, one row each in main.c's table. */
#ifndef ASHLAR_DRIVER_COMMAND_H
#define ASHLAR_DRIVER_COMMAND_H

#include "driver/flag.h"

/* What the process answers; see `ashlar explain exit-codes`. */
enum ash_exit {
	ASH_EXIT_CLEAN = 0,
	ASH_EXIT_FINDINGS = 1,
	ASH_EXIT_USAGE = 2,      /* a wrong option, configuration or query: nothing was judged */
	ASH_EXIT_INCOMPLETE = 3, /* some units were not, or not wholly, assessed */
};

struct ash_command {
	const char *name;
	const char *synopsis; /* what follows the name on a usage line */
	const char *summary;  /* one line */
	const struct ash_flag *flags;
	const char *examples; /* "what it does\n  command line\n" each, laid out; NULL: none */
	/* argv[0] is the subcommand's name; answers an enum ash_exit. */
	int (*run)(const struct ash_command *command, int argc, char **argv);
};

extern const struct ash_command ash_command_check, ash_command_rules, ash_command_explain,
	ash_command_query, ash_command_facts, ash_command_graph, ash_command_merge,
	ash_command_why, ash_command_metrics, ash_command_patterns, ash_command_baseline, ash_command_init;

/* Usage, summary and options on standard output; answers ASH_EXIT_CLEAN. */
int ash_command_help(const struct ash_command *command);
/* "ashlar check: why" on standard error with a pointer to --help; answers ASH_EXIT_USAGE. */
int ash_command_refuse(const struct ash_command *command, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/*
 * Parses by the command's table. ASH_EXIT_CLEAN: go on; anything else (also after --help, when
 * *done is set): return it.
 */
int ash_command_parse(const struct ash_command *command, int argc, char **argv, void *into,
		      struct ash_strings *operands, bool *done);
/* Writes all of `text` to standard output; answers `code`, or ASH_EXIT_USAGE when it cannot. */
int ash_command_print(const struct ash_buf *text, int code);

#endif
