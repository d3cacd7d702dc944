/* Command lines: a build's compile command as the worker should get it. */
#ifndef ASHLAR_DRIVER_COMMAND_LINE_H
#define ASHLAR_DRIVER_COMMAND_LINE_H

#include "driver/task.h"

/*
 * Sets argv and n_argv of the task from its compile: without what turns warnings into errors
 * (this Clang's warnings are not the build's), with what GCC lets pass in C made a warning again,
 * and with the spelling of a language standard that Clang `llvm` knows. Launchers, outputs, plugins
 * and options of other compilers are the worker's to drop, since Clang itself says which.
 */
void ash_command_line_prepare(struct ash_arena *arena, uint32_t llvm, struct ash_task *task);

#endif
