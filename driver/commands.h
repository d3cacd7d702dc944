/* The subcommands there are: a table for main, the manual and whoever wants to list them. */
#ifndef ASHLAR_DRIVER_COMMANDS_H
#define ASHLAR_DRIVER_COMMANDS_H

#include "driver/command.h"

extern const struct ash_command *const ash_commands[]; /* in the order of --help */
extern const size_t ash_n_commands;
/* What the program is for, and what its exit status says; sentences, unwrapped. */
extern const char ash_purpose[], ash_exits[];

#endif
