/*
 * Instances: matches that bind the main roles alike, with what speaks for and against them.
 */
#ifndef ASHLAR_CHECKS_PATTERN_INSTANCE_H
#define ASHLAR_CHECKS_PATTERN_INSTANCE_H

#include "checks/pattern/match.h"

/* A sentence about an instance that a reader can look up. */
struct ash_evidence {
	const char *words;
	uint32_t file, line; /* ASH_NONE: no place */
	int32_t weight;      /* hundredths; 0: a requirement */
};

struct ash_instance {
	const struct ash_pattern *pattern;
	const struct ash_variant *variant;
	const char *called; /* the pattern's name, or of several: "state/strategy" */
	struct ash_cast_members roles[ASH_MOST_ROLES];
	const struct ash_match *matches; /* those it consists of */
	size_t n_matches;
	int32_t confidence;  /* hundredths, 0 to 100 */
	uint32_t file, line; /* where the entity of its first main role is defined */
	struct {
		ASH_VEC(struct ash_evidence);
	} evidence;         /* the arena's */
	const char *rather; /* what it is instead, or part of; NULL: it stands */
	bool gives_way;     /* it is one, but what it is an ingredient of says more */
	struct {
		ASH_VEC(const struct ash_instance *);
	} ingredients; /* those that give way to it; the arena's */
};
struct ash_instances {
	ASH_VEC(struct ash_instance *);
};

/*
 * Sorts the matches and adds an instance for each binding of the pattern's main roles. Everything
 * lives in the arena.
 */
void ash_instances_group(struct ash_arena *arena, const struct ash_pattern *pattern,
			 const struct ash_variant *variant, const struct ash_matches *matches,
			 struct ash_instances *instances);
/* Does a match of the instance agree with a row on the roles both bind? The row, or NULL. */
const struct ash_binding *ash_instance_row(const struct ash_instance *instance,
					   const struct ash_lookup *lookup);
/* Sorts entities and keeps one of each, ASH_NONE left out; `v` is the caller's and is changed. */
struct ash_cast_members ash_members_settle(uint32_t *v, size_t n);
/* The roles that it binds, as a bit set; all of one variant bind the same. */
uint32_t ash_instance_bound(const struct ash_instance *instance);
bool ash_instance_has(const struct ash_instance *instance, uint32_t role, uint32_t entity);

/* Does `says` tell of something what it is to itself? A class is among its own kinds. */
bool ash_clause_is_empty(const struct ash_pattern *pattern, const char *says,
			 const struct ash_binding *binding);
/* `says` with roles replaced by names: "'Bus' holds many 'Listener'". In the arena. */
const char *ash_clause_words(struct ash_arena *arena, const struct ash_view *view,
			     const struct ash_pattern *pattern, const char *says,
			     const struct ash_binding *binding);

#endif
