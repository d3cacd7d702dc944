/* The definitions that come with Ashlar, as text; made of the YAML and SQL files here by the build. */
#ifndef ASHLAR_CHECKS_PATTERN_EMBEDDED_H
#define ASHLAR_CHECKS_PATTERN_EMBEDDED_H

#include <stddef.h>

struct ash_embedded {
	const char *name; /* "observer.yaml" */
	const char *bytes;
	size_t n;
};

extern const struct ash_embedded ash_embedded_patterns[];
extern const size_t ash_n_embedded_patterns;
/* Statements to run before any query, in this order; the first where the program has C in it. */
extern const struct ash_embedded ash_embedded_in_c[], ash_embedded_derived[];
extern const size_t ash_n_embedded_in_c, ash_n_embedded_derived;

#endif
