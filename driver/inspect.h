/* Inspect: what the commands do alike that ask about the program instead of judging it. */
#ifndef ASHLAR_DRIVER_INSPECT_H
#define ASHLAR_DRIVER_INSPECT_H

#include "driver/session.h"

/*
 * Brings the session to the whole program's facts, bound to its configuration (session->project);
 * with `judge` also to the rules' findings. Units that are missing from the answer are named on
 * standard error, findings are not. False: the run ended, session->exit_code says how; else that
 * is ASH_EXIT_CLEAN or ASH_EXIT_INCOMPLETE.
 */
bool ash_inspect(struct ash_session *session, bool judge);
/*
 * Writes the answer to `path` (NULL: standard output). Answers `code`, or ASH_EXIT_USAGE when it
 * cannot be written.
 */
int ash_inspect_print(const struct ash_buf *text, const char *path, int code);

#endif
