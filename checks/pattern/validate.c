/*
 * Matching a claim: its roles are bound, the requirements are joined in the order the definition
 * states them, and one that would leave nothing is left out and counts as missing.
 */
#include "checks/pattern/validate.h"

#include <string.h>

#define MOST_BINDINGS 64u /* of ambiguous names */

const struct ash_clause *ash_requirement(const struct ash_pattern *pattern,
					 const struct ash_variant *variant, uint32_t i)
{
	return i < pattern->must.n ? &pattern->must.v[i] : &variant->must.v[i - pattern->must.n];
}

/* `mine` says the variant and how many requirements it has. */
static void try_binding(const struct ash_detection *d, struct ash_nearest_match mine,
			const struct ash_binding *binding, const struct ash_answers *answers,
			struct ash_nearest_match *nearest)
{
	mine.matches = ash_matches_start(d->arena, binding);
	for (uint32_t i = 0; i < mine.n_musts; i++) {
		struct ash_matches joined =
			ash_matches_join(d->arena, &mine.matches, i, &answers[i]);

		if (joined.n) {
			mine.matches = joined;
		} else {
			mine.missing |= 1u << i;
			mine.n_missing++;
		}
	}
	if (!nearest->variant || mine.n_missing < nearest->n_missing)
		*nearest = mine;
}

/* The binding of number `choice` among all that the claim's names allow; false: there is none. */
static bool bind(const struct ash_claim *claim, size_t choice, struct ash_binding *binding)
{
	memset(binding, 0xff, sizeof *binding);
	for (size_t i = 0; i < claim->roles.n; i++) {
		const struct ash_claimed_role *claimed = &claim->roles.v[i];

		if (!claimed->entities.n)
			return false;
		binding->entity[claimed->role] = claimed->entities.v[choice % claimed->entities.n];
		choice /= claimed->entities.n;
	}
	return choice == 0;
}

bool ash_claim_match(const struct ash_detection *d, const struct ash_claim *claim,
		     struct ash_nearest_match *nearest)
{
	const struct ash_pattern *pattern = claim->pattern;
	struct ash_requirements common = {0};
	struct ash_binding binding;

	*nearest = (struct ash_nearest_match){0};
	if (!bind(claim, 0, &binding) ||
	    !ash_requirements_ask(d, pattern, &pattern->must, false, &common))
		return false;
	for (size_t i = 0; i < pattern->variants.n; i++) {
		struct ash_nearest_match mine = {.variant = &pattern->variants.v[i]};
		struct ash_requirements known = common;

		if (!ash_requirements_ask(d, pattern, &mine.variant->must, false, &known))
			return false;
		mine.n_musts = known.n;
		for (size_t k = 0; k < MOST_BINDINGS && bind(claim, k, &binding); k++)
			try_binding(d, mine, &binding, known.answers, nearest);
	}
	return nearest->variant != NULL;
}

/* ---- what the nearest match has to do with the claim ---- */

uint32_t ash_binding_roles(const struct ash_binding *row)
{
	uint32_t roles = 0;

	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++)
		if (row->entity[i] != ASH_NONE)
			roles |= 1u << i;
	return roles;
}

static bool is_claimed(const struct ash_claim *claim, uint32_t entity)
{
	for (size_t i = 0; i < claim->roles.n; i++)
		for (size_t k = 0; k < claim->roles.v[i].entities.n; k++)
			if (claim->roles.v[i].entities.v[k] == entity)
				return true;
	return false;
}

/* Does the row speak of what is claimed, or of a member of it? */
static bool speaks_of(const struct ash_view *view, const struct ash_claim *claim,
		      const struct ash_binding *row)
{
	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++) {
		uint32_t entity = row->entity[i];

		if (entity != ASH_NONE &&
		    (is_claimed(claim, entity) || is_claimed(claim, view->entities[entity].parent)))
			return true;
	}
	return false;
}

uint32_t ash_nearest_roles(const struct ash_view *view, const struct ash_claim *claim,
			   const struct ash_nearest_match *nearest)
{
	const struct ash_match *match = &nearest->matches.v[0];
	uint32_t roles = 0, before;

	for (size_t i = 0; i < claim->roles.n; i++)
		roles |= 1u << claim->roles.v[i].role;
	do {
		before = roles;
		for (uint32_t i = 0; i < nearest->n_musts; i++) {
			const struct ash_binding *row = match->at[i];

			if (row &&
			    ((ash_binding_roles(row) & roles) || speaks_of(view, claim, row)))
				roles |= ash_binding_roles(row);
		}
	} while (roles != before);
	return roles;
}
