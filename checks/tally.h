/*
 * Tallies: findings gathered by what a baseline knows them by, rule and key. A finding of parts
 * is seen once under each of them.
 */
#ifndef ASHLAR_CHECKS_TALLY_H
#define ASHLAR_CHECKS_TALLY_H

#include "facts/base/map.h"
#include "facts/finding.h"

/* A finding, or one of its parts, under a key. */
struct ash_sighting {
	struct ash_finding *finding;
	const struct ash_finding_part *part; /* NULL: the finding itself */
	uint32_t tally, number;              /* which one; the how manieth of it, from 0 */
};

struct ash_tally {
	const char *rule, *key;
	uint32_t count;
	uint32_t most; /* the greatest of what its findings measure; 0: they measure nothing */
};

struct ash_tallies {
	struct ash_map by_name; /* rule, newline, key -> index */
	struct {
		ASH_VEC(struct ash_tally);
	} all; /* in order of first sighting */
	struct {
		ASH_VEC(struct ash_sighting);
	} sightings; /* in order of the findings; the parts of one stand together */
};

/* Of all findings that a baseline can list. Keys live in the arena. */
void ash_tallies_take(struct ash_tallies *tallies, struct ash_arena *arena,
		      const struct ash_findings *findings);
/* Index of a tally, or ASH_NONE. */
uint32_t ash_tallies_find(const struct ash_tallies *tallies, const char *rule, const char *key);
void ash_tallies_release(struct ash_tallies *tallies);

#endif
