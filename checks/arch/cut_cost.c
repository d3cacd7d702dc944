/* Costs, counts and recipes of cuts, by kind; see cut_cost.h. */
#include "checks/arch/cut_cost.h"

#include <string.h>

#include "checks/arch/message.h"

/*
 * Weights of one sum: an arc nobody wants, a site's cost, an arc somebody wants. Sums of sites stay
 * below one wanted arc, and a million of those below 2^62.
 */
#define UNWANTED   1u
#define SITE_SHIFT 10u
#define WANTED     ((uint64_t)1 << 42)

static const char types_down[] = "move what both need to a place below both";
static const char base_down[] = "move the base class below both";
static const char value_in[] = "pass the value in as an argument, or move the variable";
static const char callback[] = "move one of the two functions, or hand a callback down";
static const char hide[] = "work through a pointer and functions, or move the type";

/* Per kind: work to remove one site; what a count of it is called; what to do. */
static const struct {
	uint32_t cost;
	const char *one, *many;
	const char *recipe;
} kinds[ASH_N_USE_KINDS] = {
	[ASH_USE_INCLUDE] = {1, "include", "includes", "drop the include, or move what it is for"},
	[ASH_USE_CALL] = {4, "call", "calls", callback},
	[ASH_USE_CALL_INDIRECT] = {2, "indirect call", "indirect calls", hide},
	[ASH_USE_ADDR] = {4, "address taken", "addresses taken", callback},
	[ASH_USE_TYPE_OPAQUE] = {1, "opaque type", "opaque types",
				 "declare the type forward instead of including its header"},
	[ASH_USE_TYPE_COMPLETE] = {3, "type", "types", hide},
	[ASH_USE_INHERIT] = {10, "base class", "base classes", base_down},
	[ASH_USE_OVERRIDE] = {10, "override", "overrides", base_down},
	[ASH_USE_TEMPLATE] = {5, "template", "templates", types_down},
	[ASH_USE_MACRO] = {2, "macro", "macros", types_down},
	[ASH_USE_FIELD] = {3, "field", "fields", hide},
	[ASH_USE_ENUM] = {2, "enumerator", "enumerators", types_down},
	[ASH_USE_GLOBAL_READ] = {5, "global read", "global reads", value_in},
	[ASH_USE_GLOBAL_WRITE] = {6, "global write", "global writes", value_in},
	[ASH_USE_EXTERN] = {1, "extern declaration", "extern declarations", callback},
	[ASH_USE_FRIEND] = {4, "friend", "friends", base_down},
};

/* Where a level of the stack stands that holds the component; ASH_NONE: in none. */
static uint32_t level_of(const struct ash_layers *layers, uint32_t component)
{
	for (uint32_t i = 0; i < layers->order.n; i++)
		if (ash_level_has(&layers->order.v[i], component))
			return i;
	return ASH_NONE;
}

/* -1: the configuration forbids the use, 1: it wants it, 0: it says nothing. */
static int wish(const struct ash_config *config, uint32_t from, uint32_t to)
{
	int wanted = 0;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];

		if (contract->type == ASH_CONTRACT_FORBID && ash_level_has(&contract->from, from) &&
		    ash_level_has(&contract->to, to))
			return -1;
	}
	for (size_t i = 0; i < config->layers.n; i++) {
		uint32_t below = level_of(&config->layers.v[i], from);
		uint32_t above = level_of(&config->layers.v[i], to);

		if (below == ASH_NONE || above == ASH_NONE || below == above)
			continue;
		if (below > above)
			return -1;
		wanted = 1;
	}
	return wanted;
}

static bool names_cycles(const struct ash_config *config, const char *rule)
{
	for (size_t i = 0; i < config->contracts.n; i++)
		if (config->contracts.v[i].type == ASH_CONTRACT_ACYCLIC &&
		    strcmp(config->contracts.v[i].id, rule) == 0)
			return true;
	return strcmp(rule, "arch-cycle") == 0;
}

static bool is_accepted(const struct ash_design *design, const struct ash_arc *arc)
{
	const struct ash_config *config = design->project->config;

	for (size_t i = 0; i < config->allows.n; i++) {
		const struct ash_allow *allow = &config->allows.v[i];

		if (allow->from && allow->to &&
		    strcmp(allow->from, design->names[arc->from]) == 0 &&
		    strcmp(allow->to, design->names[arc->to]) == 0 &&
		    names_cycles(config, allow->rule))
			return true;
	}
	return false;
}

uint64_t ash_cut_cost(const struct ash_design *design, const struct ash_arc *arc)
{
	uint64_t cost = 0;
	int wanted = 0;

	if (is_accepted(design, arc))
		return ASH_CUT_ACCEPTED;
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		cost += (uint64_t)arc->count[kind] * kinds[kind].cost;
	if (design->component)
		wanted = wish(design->project->config, design->component[arc->from],
			      design->component[arc->to]);
	if (wanted < 0)
		return UNWANTED;
	return (cost << SITE_SHIFT) + (wanted > 0 ? WANTED : 0);
}

static const char *add_count(struct ash_arena *arena, const char *text, const struct ash_arc *arc,
			     uint32_t kind)
{
	uint32_t n = arc->count[kind];

	if (!n)
		return text;
	return ash_arena_printf(arena, "%s%s%u %s", text, *text ? ", " : "", n,
				n == 1 ? kinds[kind].one : kinds[kind].many);
}

const char *ash_cut_counts(struct ash_arena *arena, const struct ash_arc *arc)
{
	const char *text = "";

	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		if (kind != ASH_USE_INCLUDE)
			text = add_count(arena, text, arc, kind);
	return add_count(arena, text, arc, ASH_USE_INCLUDE);
}

const char *ash_cut_recipe(const struct ash_design *design, const struct ash_arc *arc)
{
	static const enum ash_use_kind hardest_first[] = {
		ASH_USE_INHERIT, ASH_USE_OVERRIDE,      ASH_USE_FRIEND,        ASH_USE_GLOBAL_WRITE,
		ASH_USE_CALL,    ASH_USE_ADDR,          ASH_USE_GLOBAL_READ,   ASH_USE_TEMPLATE,
		ASH_USE_FIELD,   ASH_USE_TYPE_COMPLETE, ASH_USE_CALL_INDIRECT, ASH_USE_ENUM,
		ASH_USE_MACRO,   ASH_USE_EXTERN,        ASH_USE_TYPE_OPAQUE,
	};

	if (arc->cost == ASH_CUT_ACCEPTED)
		return "accepted by an entry of allow:";
	for (size_t i = 0; i < sizeof hardest_first / sizeof *hardest_first; i++)
		if (arc->count[hardest_first[i]])
			return kinds[hardest_first[i]].recipe;
	/* Between components an include without a use is idle; a file is also what it declares. */
	if (design->component && design->all_kinds && !design->project->inferred)
		return "drop the include, no other use stands behind it";
	return kinds[ASH_USE_INCLUDE].recipe;
}
