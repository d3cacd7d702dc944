/*
 * Culprits: why two units see one header differently. A macro that the header asked for and only
 * one of them had, or each with another definition; else the options in which their commands
 * differ; else nothing can be named.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_CULPRIT_H
#define ASHLAR_CHECKS_PROGRAM_CULPRIT_H

#include "checks/program/sighting.h"

struct ash_culprit {
	const char *words;      /* "'BIG' is defined in 'a.c' only"; NULL: not found */
	struct ash_place place; /* of the macro's definition; path "" when it has none */
	const char *name;       /* of the macro; NULL: it is an option */
};

/* Texts live in the run's scratch arena. */
struct ash_culprit ash_culprit_of(struct ash_run *run, const struct ash_suspect *suspect,
				  const struct ash_clash *clash);
/* Name of a unit's main file, with its object when the file has several units. */
const char *ash_unit_words(struct ash_run *run, uint32_t unit);

#endif
