/*
 * What a header offers to whoever includes it: the names it declares or defines in any
 * configuration, and effects that need no name.
 */
#ifndef ASHLAR_CHECKS_ARCH_HEADER_OFFER_H
#define ASHLAR_CHECKS_ARCH_HEADER_OFFER_H

#include "checks/rule.h"

struct ash_header_offer {
	bool known;                /* filled in */
	bool effects;              /* a pragma, a check, a specialisation, an operator, a feature
				      macro: included for more than its names; or unreadable */
	struct ash_strings names;  /* functions, variables, types, enumerators, macros */
	struct ash_strings inside; /* fields and methods: found by lookup, seldom by name alone */
};

/* Fills in what this file alone offers, not what it includes. Texts live in run->scratch. */
void ash_header_offer_read(struct ash_header_offer *offer, const struct ash_run *run,
			   uint32_t file);

#endif
