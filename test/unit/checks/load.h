/* A configuration from a text, and what reading it said, as one text to compare with. */
#ifndef ASHLAR_TEST_CHECKS_LOAD_H
#define ASHLAR_TEST_CHECKS_LOAD_H

#include "checks/config.h"

struct loaded {
	struct ash_arena arena;
	const struct ash_config *config;
	struct ash_findings findings;
	struct ash_troubles troubles;
	char *said; /* see describe */
};

/* Reads the text as ashlar.yaml of a new folder, which is removed again. Fills `said`. */
void load(struct loaded *loaded, const char *yaml);
/* The same without a file. */
void load_nothing(struct loaded *loaded);
void unload(struct loaded *loaded);
/*
 * Sorts the findings; then one line each, "3:4 warning: message [rule]" and "  5:6 note" for its
 * notes; then the troubles, "1:1 error: message". Places in other files carry the path. malloc'd.
 */
char *describe(struct ash_findings *findings, const struct ash_troubles *troubles);

/* Loads `yaml`, compares what was said with `expected`, unloads. */
#define assert_says(yaml, expected)                                                                \
	do {                                                                                       \
		struct loaded loaded_;                                                             \
		load(&loaded_, yaml);                                                              \
		assert_string_equal(loaded_.said, expected);                                       \
		unload(&loaded_);                                                                  \
	} while (0)

#endif
