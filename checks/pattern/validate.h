/* Validation: is a claimed instance one? If not, what is missing, and what is there. */
#ifndef ASHLAR_CHECKS_PATTERN_VALIDATE_H
#define ASHLAR_CHECKS_PATTERN_VALIDATE_H

#include "checks/pattern/claim.h"
#include "checks/pattern/detect.h"

/* How near the program comes to a claim, in the variant and binding that come nearest. */
struct ash_nearest_match {
	const struct ash_variant *variant;
	struct ash_matches matches; /* of the requirements that hold together */
	uint32_t missing;           /* bit set of the requirements that do not */
	uint32_t n_missing, n_musts;
};

/* False: a query failed, said; or a role names nothing (then nearest->n_musts is 0). */
bool ash_claim_match(const struct ash_detection *detection, const struct ash_claim *claim,
		     struct ash_nearest_match *nearest);
/* Requirement number `i` of a variant, common ones first. */
const struct ash_clause *ash_requirement(const struct ash_pattern *pattern,
					 const struct ash_variant *variant, uint32_t i);

/* The roles that a row binds, as a bit set. */
uint32_t ash_binding_roles(const struct ash_binding *row);
/* The roles of the nearest match to which the claim leads, as a bit set: its own, and those of rows
 * that share one of these or speak of a member of what is claimed. The others are somebody else's.
 */
uint32_t ash_nearest_roles(const struct ash_view *view, const struct ash_claim *claim,
			   const struct ash_nearest_match *nearest);

#endif
