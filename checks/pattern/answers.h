/*
 * Answers: the rows of a clause's query, as bindings of roles to entities, with the place where
 * each can be seen.
 */
#ifndef ASHLAR_CHECKS_PATTERN_ANSWERS_H
#define ASHLAR_CHECKS_PATTERN_ANSWERS_H

#include "checks/pattern/definition.h"
#include "facts/sql.h"

/* Entities by role of the pattern; ASH_NONE for roles outside the mask. */
struct ash_binding {
	uint32_t entity[ASH_MOST_ROLES];
	uint32_t file, line; /* ASH_NONE: it has no place */
};

/* Entities, ascending, each once. */
struct ash_cast_members {
	const uint32_t *v;
	uint32_t n;
};

/* Who may still have a role, by role; `v` NULL: anybody. */
struct ash_choices {
	struct ash_cast_members of[ASH_MOST_ROLES];
};

struct ash_answers {
	uint32_t roles; /* bit set of the roles that are bound */
	const struct ash_binding *v; /* sorted by roles, no two bind alike; the arena's */
	size_t n;
};

struct ash_inquiry {
	struct ash_arena *arena; /* answers live here */
	struct ash_sql *sql;
	const struct ash_pattern *pattern;
	const struct ash_choices *among; /* who is asked about; NULL: everybody */
};

/*
 * Asks a clause of the pattern; `among` only of the role that has the fewest choices, so that rows
 * about others may be there still. False and the reason in `error` when the query is wrong or takes
 * too long; a column that is no role of the pattern is wrong too.
 */
bool ash_answers_ask(const struct ash_inquiry *inquiry, const struct ash_clause *clause,
		     struct ash_answers *answers, struct ash_sql_error *error);

/* Order by the roles of a bit set, first role first. */
int ash_binding_compare(const struct ash_binding *a, const struct ash_binding *b, uint32_t roles);

/* Answers in the order of some of their roles, to be looked up by them. */
struct ash_lookup {
	uint32_t roles;
	const struct ash_binding *const *v;
	size_t n;
};
struct ash_lookup ash_answers_lookup(struct ash_arena *arena, const struct ash_answers *answers,
				     uint32_t roles);
/* Those that bind the lookup's roles as `binding` does: [*begin, *end). */
void ash_lookup_find(const struct ash_lookup *lookup, const struct ash_binding *binding,
		     size_t *begin, size_t *end);

#endif
