/* ashlar graph --check: a diagram against the code, without a line in ashlar.yaml. */
#ifndef ASHLAR_DRIVER_GRAPH_CHECK_H
#define ASHLAR_DRIVER_GRAPH_CHECK_H

#include "driver/session.h"

/*
 * Prints where the diagram at `path` (seen from the current folder) and the uses of `kinds`
 * disagree, as `check` prints findings. Sets session->exit_code: ASH_EXIT_FINDINGS if they do.
 */
void ash_graph_check(struct ash_session *session, const char *path, ash_kinds kinds);

#endif
