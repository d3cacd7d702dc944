/*
 * What the configuration cannot mean: components at two heights, one name for two rules, and
 * edges that one entry permits by name while another forbids all of them.
 *
 * An entry that forbids only some kinds of what another permits refines it; that is no
 * contradiction.
 */
#include <string.h>

#include "checks/config_read.h"

/* An entry of layers: or rules:, whichever. */
struct entry {
	const char *id;
	struct ash_place place;
	ash_kinds kinds;
	const struct ash_layers *layers;     /* one of the two */
	const struct ash_contract *contract; /* is set */
};

struct entries {
	struct entry *v;
	size_t n;
};

static struct entries list_entries(struct ash_reading *reading)
{
	const struct ash_config *config = reading->config;
	struct entries all = {0};

	all.v = ash_arena_array(reading->arena, config->layers.n + config->contracts.n,
				sizeof *all.v);
	for (size_t i = 0; i < config->layers.n; i++) {
		const struct ash_layers *one = &config->layers.v[i];

		all.v[all.n++] = (struct entry){one->id, one->place, one->kinds, one, NULL};
	}
	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *one = &config->contracts.v[i];

		all.v[all.n++] = (struct entry){one->id, one->place, one->kinds, NULL, one};
	}
	return all;
}

static const char *component_name(const struct ash_reading *reading, uint32_t component)
{
	return reading->config->components.v[component].name;
}

static bool holds(const struct ash_level *set, uint32_t component)
{
	for (size_t i = 0; i < set->n; i++)
		if (set->v[i] == component)
			return true;
	return false;
}

/* ---- ids ---- */

static void check_ids(struct ash_reading *reading, const struct entries *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct entry *again = &all->v[i];

		if (ash_rule_find(again->id))
			ash_config_contradicts(reading, again->place,
					       "id '%s' is the name of a rule; choose another",
					       again->id);
		for (size_t j = 0; j < i; j++) {
			struct ash_finding *finding;

			if (strcmp(all->v[j].id, again->id) != 0)
				continue;
			finding = ash_config_contradicts(reading, again->place,
							 "id '%s' is given twice", again->id);
			ash_finding_note(reading->findings, finding, all->v[j].place,
					 "first given here");
			break;
		}
	}
}

/* ---- layers ---- */

/* Height of a component, 0 highest; ASH_NONE when the layering does not name it. */
static uint32_t level_of(const struct ash_layers *layers, uint32_t component)
{
	for (uint32_t i = 0; i < layers->order.n; i++)
		if (holds(&layers->order.v[i], component))
			return i;
	return ASH_NONE;
}

static void check_repeats(struct ash_reading *reading, const struct ash_layers *layers)
{
	for (uint32_t i = 1; i < layers->order.n; i++)
		for (size_t k = 0; k < layers->order.v[i].n; k++) {
			uint32_t component = layers->order.v[i].v[k];

			if (level_of(layers, component) < i)
				ash_config_contradicts(reading, layers->place,
						       "layers '%s' name component '%s' twice",
						       layers->id,
						       component_name(reading, component));
		}
}

/* Components that `a` puts one above the other and `b` the other way round. */
static bool find_reversed(const struct ash_reading *reading, const struct ash_layers *a,
			  const struct ash_layers *b, uint32_t *upper, uint32_t *lower)
{
	uint32_t n = (uint32_t)reading->config->components.n;

	for (*upper = 0; *upper < n; ++*upper)
		for (*lower = 0; *lower < n; ++*lower) {
			uint32_t au = level_of(a, *upper), al = level_of(a, *lower);
			uint32_t bu = level_of(b, *upper), bl = level_of(b, *lower);

			if (al != ASH_NONE && bu != ASH_NONE && au < al && bl < bu)
				return true;
		}
	return false;
}

static void check_pair(struct ash_reading *reading, const struct ash_layers *first,
		       const struct ash_layers *later)
{
	struct ash_finding *finding;
	uint32_t upper, lower;

	if (!(first->kinds & later->kinds) || first->severity == ASH_IGNORE ||
	    later->severity == ASH_IGNORE || !find_reversed(reading, first, later, &upper, &lower))
		return;
	finding = ash_config_contradicts(reading, later->place,
					 "layers '%s' put '%s' above '%s', layers '%s' below it",
					 later->id, component_name(reading, lower),
					 component_name(reading, upper), first->id);
	ash_finding_note(reading->findings, finding, first->place, "layers '%s' declared here",
			 first->id);
}

static void check_orders(struct ash_reading *reading)
{
	const struct ash_config *config = reading->config;

	for (size_t i = 0; i < config->layers.n; i++) {
		check_repeats(reading, &config->layers.v[i]);
		for (size_t j = 0; j < i; j++)
			check_pair(reading, &config->layers.v[j], &config->layers.v[i]);
	}
}

/* ---- permissions against prohibitions ---- */

/* Does the entry name the edge as allowed? */
static bool permits(const struct entry *entry, uint32_t from, uint32_t to)
{
	const struct ash_contract *contract = entry->contract;

	return contract &&
	       (contract->type == ASH_CONTRACT_ALLOW_ONLY ||
		contract->type == ASH_CONTRACT_PROTECT ||
		contract->type == ASH_CONTRACT_REQUIRE) &&
	       holds(&contract->from, from) && holds(&contract->to, to);
}

static bool layers_prohibit(const struct ash_layers *layers, uint32_t from, uint32_t to)
{
	uint32_t upper = level_of(layers, from), lower = level_of(layers, to);

	if (upper == ASH_NONE || lower == ASH_NONE)
		return false;
	if (upper == lower)
		return layers->peers == ASH_PEERS_INDEPENDENT;
	return upper > lower || (layers->mode == ASH_LAYER_STRICT && lower - upper > 1);
}

static bool prohibits(const struct entry *entry, uint32_t from, uint32_t to)
{
	const struct ash_contract *contract = entry->contract;

	if (!contract)
		return layers_prohibit(entry->layers, from, to);
	switch (contract->type) {
	case ASH_CONTRACT_FORBID:
		return holds(&contract->from, from) && holds(&contract->to, to);
	case ASH_CONTRACT_PROTECT:
		return holds(&contract->to, to) && !holds(&contract->from, from);
	case ASH_CONTRACT_ALLOW_ONLY:
		return holds(&contract->from, from) && !holds(&contract->to, to);
	case ASH_CONTRACT_INDEPENDENT:
		return holds(&contract->from, from) && holds(&contract->from, to);
	case ASH_CONTRACT_ACYCLIC:
	case ASH_CONTRACT_DIAGRAM:
	case ASH_CONTRACT_SQL:
	case ASH_CONTRACT_REQUIRE:
		break;
	}
	return false;
}

/* severity: ignore takes an entry out; it cannot contradict anything. */
static bool is_off(const struct entry *entry)
{
	return (entry->contract ? entry->contract->severity : entry->layers->severity) ==
	       ASH_IGNORE;
}

/* The first edge that `yes` permits and `no` prohibits in every kind. */
static bool find_conflict(const struct entry *yes, const struct entry *no, uint32_t *from,
			  uint32_t *to)
{
	const struct ash_contract *contract = yes->contract;

	if (!contract || (yes->kinds & ~no->kinds) || is_off(yes) || is_off(no))
		return false;
	for (size_t i = 0; i < contract->from.n; i++)
		for (size_t k = 0; k < contract->to.n; k++) {
			*from = contract->from.v[i];
			*to = contract->to.v[k];
			if (*from != *to && permits(yes, *from, *to) && prohibits(no, *from, *to))
				return true;
		}
	return false;
}

static void check_conflict(struct ash_reading *reading, const struct entry *yes,
			   const struct entry *no)
{
	const struct entry *first = yes->place.line < no->place.line ? yes : no;
	const struct entry *later = first == yes ? no : yes;
	struct ash_finding *finding;
	uint32_t from, to;

	if (!find_conflict(yes, no, &from, &to))
		return;
	finding = ash_config_contradicts(
		reading, later->place, "rule '%s' lets '%s' use '%s', rule '%s' does not", yes->id,
		component_name(reading, from), component_name(reading, to), no->id);
	ash_finding_note(reading->findings, finding, first->place, "rule '%s' declared here",
			 first->id);
}

void ash_find_contradictions(struct ash_reading *reading)
{
	struct entries all = list_entries(reading);

	check_ids(reading, &all);
	check_orders(reading);
	for (size_t i = 0; i < all.n; i++)
		for (size_t j = 0; j < all.n; j++)
			if (i != j)
				check_conflict(reading, &all.v[i], &all.v[j]);
}
