/* Shell words: the "command" string of a compile database, split as a POSIX shell would. */
#ifndef ASHLAR_DRIVER_SHELL_WORDS_H
#define ASHLAR_DRIVER_SHELL_WORDS_H

#include "checks/config.h"

/*
 * Appends the words of `command` to `words`, copied into the arena: blanks separate; backslash,
 * single and double quotes work as in sh; nothing is expanded. False when a quote stays open.
 */
bool ash_shell_words(struct ash_arena *arena, const char *command, struct ash_strings *words);

#endif
