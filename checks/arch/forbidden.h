/*
 * Forbidden edges: what an entry of `layers:` or `rules:` reports itself.
 *
 * One cause is one finding: a use that such an entry names is that entry's finding, and no cycle
 * that runs through it is another. What no entry forbids must be without cycles by itself.
 */
#ifndef ASHLAR_CHECKS_ARCH_FORBIDDEN_H
#define ASHLAR_CHECKS_ARCH_FORBIDDEN_H

#include "checks/rule.h"

/*
 * Per pair of components, at [from * n_components + to], the kinds of use that some entry forbids
 * and reports with `least` severity or more; NULL when no entry forbids anything. Uses that go up
 * a stack of layers, or between its independent peers, are forbidden; one that skips a strict
 * layer is not: it goes the right way. Exceptions do not matter: whoever accepted the use has
 * accepted the circle it closes. In the arena.
 */
const ash_kinds *ash_forbidden_kinds(struct ash_arena *arena, const struct ash_project *project,
				     enum ash_severity least);

#endif
