/* The table of subcommands; each is a file of its own. */
#include "driver/commands.h"

const struct ash_command *const ash_commands[] = {
	&ash_command_init,    &ash_command_check, &ash_command_baseline, &ash_command_rules,
	&ash_command_explain, &ash_command_query, &ash_command_graph,    &ash_command_why,
	&ash_command_metrics, &ash_command_patterns, &ash_command_facts,    &ash_command_merge,
};
const size_t ash_n_commands = sizeof ash_commands / sizeof *ash_commands;

const char ash_purpose[] = "Checks the architecture and the line budgets of C and C++ programs on "
			   "Clang's own AST, over the whole program.";
const char ash_exits[] = "Exit: 0 clean, 1 findings, 2 usage or configuration, 3 incomplete; see "
			 "'ashlar explain exit-codes'.";
