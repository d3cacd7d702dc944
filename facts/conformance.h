/*
 * Conformance: in how many files of a program nothing was found. Here, below rules and reports, for
 * the reason that metrics are (facts/metrics.h).
 *
 * Counted are the files of class "project" that the build names: sources of units, and headers that
 * one of them read. A file is *assessed* when a unit that compiled without errors read it, and it
 * is no source of one that failed. An assessed file *conforms* when no finding of severity warning
 * or error stands in it that no exception covers. There is no score: what was not assessed is
 * neither.
 */
#ifndef ASHLAR_FACTS_CONFORMANCE_H
#define ASHLAR_FACTS_CONFORMANCE_H

#include <stdbool.h>
#include <stdint.h>

struct ash_conformance_count {
	const char *name;      /* of a component; "": files that are in none; the total has NULL */
	uint32_t assessed;     /* files */
	uint32_t conforming;   /* of these */
	uint32_t listed;       /* of these: not conforming, all of it is in the baseline */
	uint32_t not_assessed; /* besides */
};

struct ash_conformance {
	struct ash_conformance_count total;
	const struct ash_conformance_count *components; /* that have files, in order of names */
	uint32_t n_components;
	uint32_t vendored, generated; /* files left out */
	uint32_t elsewhere; /* findings that stand in no file of the project: in ashlar.yaml */
	const char *rule;   /* only this one ran; NULL: all */
	bool whole_program; /* else only rules about single units ran */
	bool compared;      /* with a baseline */
};

#endif
