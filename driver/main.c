/* ashlar: the command people type. A table of subcommands; each is a file of its own. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "driver/command.h"
#include "driver/wrap.h"

static const struct ash_command *const commands[] = {
	&ash_command_init,
	&ash_command_check,
	&ash_command_baseline,
	&ash_command_rules,
	&ash_command_explain,
	&ash_command_query,
	&ash_command_graph,
	&ash_command_why,
	&ash_command_metrics,
	&ash_command_facts,
	&ash_command_merge,
};

static const char purpose[] = "Checks the architecture and the line budgets of C and C++ programs "
			      "on Clang's own AST, over the whole program.";
static const char exits[] = "Exit: 0 clean, 1 findings, 2 usage or configuration, 3 incomplete; "
			    "see 'ashlar explain exit-codes'.";

#define SUMMARY_COLUMN 12
#define N_COMMANDS     (sizeof commands / sizeof commands[0])

static int help(void)
{
	struct ash_buf out = {0};
	int code;

	ash_buf_adds(&out, "Usage: ashlar COMMAND [OPTION...]\n\n");
	ash_wrap(&out, purpose, 0, 0);
	ash_buf_adds(&out, "\nCommands:\n");
	for (size_t i = 0; i < N_COMMANDS; i++) {
		ash_buf_addf(&out, "  %-9s", commands[i]->name);
		ash_wrap(&out, commands[i]->summary, SUMMARY_COLUMN, SUMMARY_COLUMN - 1);
	}
	ash_buf_adds(&out, "\n  ashlar COMMAND --help   the options of a command\n"
			   "  ashlar --version        the version\n\n");
	ash_wrap(&out, exits, 0, 0);
	code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return code;
}

static int unknown(const char *name)
{
	const char *names[N_COMMANDS];
	const char *nearest;

	for (size_t i = 0; i < N_COMMANDS; i++)
		names[i] = commands[i]->name;
	nearest = ash_nearest(name, names, N_COMMANDS);
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
	for (size_t i = 0; i < N_COMMANDS; i++)
		if (strcmp(argv[1], commands[i]->name) == 0)
			return commands[i]->run(commands[i], argc - 1, argv + 1);
	return unknown(argv[1]);
}
