/* Exceptions: `allow:` entries of ashlar.yaml and ashlar-allow comments in the code. */
#ifndef ASHLAR_CHECKS_SUPPRESS_H
#define ASHLAR_CHECKS_SUPPRESS_H

#include "checks/check.h"

/* An entry or a comment, and what it did. */
struct ash_exception {
	const struct ash_allow *allow; /* NULL: a comment */
	const char *rules;             /* what it names: one, or a comment's list */
	const char *reason;            /* "" when it has none: then it covers nothing */
	struct ash_place place;
	uint32_t named; /* findings it names */
	bool is_over;   /* past its day */
};
struct ash_exceptions {
	ASH_VEC(struct ash_exception);
};

/*
 * Takes out of findings [first, n) what an exception covers, lists it in options->allowed, adds
 * the findings about the exceptions themselves (config-allow-*). `units_failed`: not 0, then an
 * exception that covers nothing is no finding.
 */
void ash_suppress(const struct ash_project *project, const struct ash_check_options *options,
		  uint32_t units_failed, struct ash_findings *findings, size_t first);

#endif
