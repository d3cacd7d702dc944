/* ashlar: the command people type. It finds the subcommand in the table and runs it. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "driver/commands.h"
#include "driver/wrap.h"

#define SUMMARY_COLUMN 12
#define MAX_COMMANDS   64

static int help(void)
{
	struct ash_buf out = {0};
	int code;

	ash_buf_adds(&out, "Usage: ashlar COMMAND [OPTION...]\n\n");
	ash_wrap(&out, ash_purpose, 0, 0);
	ash_buf_adds(&out, "\nCommands:\n");
	for (size_t i = 0; i < ash_n_commands; i++) {
		ash_buf_addf(&out, "  %-9s", ash_commands[i]->name);
		ash_wrap(&out, ash_commands[i]->summary, SUMMARY_COLUMN, SUMMARY_COLUMN - 1);
	}
	ash_buf_adds(&out, "\n  ashlar COMMAND --help   the options of a command\n"
			   "  ashlar --version        the version\n\n");
	ash_wrap(&out, ash_exits, 0, 0);
	code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return code;
}

static int unknown(const char *name)
{
	const char *names[MAX_COMMANDS];
	const char *nearest;
	size_t n = 0;

	for (; n < ash_n_commands && n < MAX_COMMANDS; n++)
		names[n] = ash_commands[n]->name;
	nearest = ash_nearest(name, names, n);
	fprintf(stderr, "ashlar: unknown command '%s'", name);
	if (nearest)
		fprintf(stderr, "; did you mean '%s'?", nearest);
	fprintf(stderr, "\nTry 'ashlar --help'.\n");
	return ASH_EXIT_USAGE;
}

static int version(void)
{
	struct ash_buf out = {0};
	int code;

	ash_buf_addf(&out, "ashlar %s\n", ASHLAR_VERSION);
	code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return code;
}

int main(int argc, char **argv)
{
	/* a worker or a pager that went away is an error to handle, not the end of us */
	signal(SIGPIPE, SIG_IGN);
	if (argc < 2) {
		fprintf(stderr, "ashlar: which command?\nTry 'ashlar --help'.\n");
		return ASH_EXIT_USAGE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
	    strcmp(argv[1], "help") == 0)
		return help();
	if (strcmp(argv[1], "--version") == 0)
		return version();
	for (size_t i = 0; i < ash_n_commands; i++)
		if (strcmp(argv[1], ash_commands[i]->name) == 0)
			return ash_commands[i]->run(ash_commands[i], argc - 1, argv + 1);
	return unknown(argv[1]);
}
