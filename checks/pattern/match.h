/*
 * Matches: bindings that satisfy several requirements at once, by natural joins over the roles they
 * share; each remembers the row of every requirement it rests on.
 */
#ifndef ASHLAR_CHECKS_PATTERN_MATCH_H
#define ASHLAR_CHECKS_PATTERN_MATCH_H

#include "checks/pattern/answers.h"

#define ASH_MOST_MATCHES 50000u /* of one pattern; beyond, its requirements say too little */

struct ash_match {
	struct ash_binding binding;
	const struct ash_binding *at[ASH_MOST_MUSTS]; /* NULL: that requirement was not joined */
};
struct ash_matches {
	uint32_t roles; /* bound in all of them */
	struct ash_match *v; /* the arena's */
	size_t n;
	bool cut; /* there were more than ASH_MOST_MATCHES */
};

/* One match that binds what `binding` binds (NULL: nothing). */
struct ash_matches ash_matches_start(struct ash_arena *arena, const struct ash_binding *binding);
/* The matches that requirement number `must` leaves, whose rows are `answers`. */
struct ash_matches ash_matches_join(struct ash_arena *arena, const struct ash_matches *matches,
				    uint32_t must, const struct ash_answers *answers);
/*
 * All of the requirements joined, n of them, in the order that keeps the matches few. `start`: see
 * above.
 */
struct ash_matches ash_matches_all(struct ash_arena *arena, const struct ash_binding *start,
				   const struct ash_answers *answers, uint32_t n);

#endif
