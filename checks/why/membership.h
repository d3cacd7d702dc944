/* Why a file is what it is to the rules: its class, its component, and what speaks of it. */
#ifndef ASHLAR_CHECKS_WHY_MEMBERSHIP_H
#define ASHLAR_CHECKS_WHY_MEMBERSHIP_H

#include "checks/project.h"

struct ash_membership {
	uint32_t file;
	enum ash_file_class file_class;
	const char *class_reason;     /* "it matches 'deps' of project.exclude" */
	struct ash_place class_place; /* path "" when no line of ashlar.yaml says so */
	uint32_t component;           /* ASH_NONE: none */
	const struct ash_glob
		*glob; /* that took the file; NULL: none, or the component is a folder */
};

struct ash_membership ash_membership_of(struct ash_arena *arena, const struct ash_project *project,
					uint32_t file);
/* May the entry cover findings in the file? By its `from` alone. */
bool ash_allow_speaks_of(const struct ash_project *project, const struct ash_allow *allow,
			 uint32_t file);

#endif
