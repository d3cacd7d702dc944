/*
 * Parts first: what is a detected part of something larger does not compete. Then contests: among
 * instances that bind the contested roles alike the most likely one stands; those within a margin
 * of it share its report.
 */
#include "checks/pattern/arbitrate.h"

#include <string.h>

#include "checks/arena_vec.h"

#define MARGIN   10 /* hundredths by which evidence must differ to decide */
#define DETECTED 70

/* ---- parts ---- */

static bool overlaps(const struct ash_instance *a, uint32_t a_role, const struct ash_instance *b,
		     uint32_t b_role)
{
	for (uint32_t i = 0; i < a->roles[a_role].n; i++)
		if (ash_instance_has(b, b_role, a->roles[a_role].v[i]))
			return true;
	return false;
}

static bool is_part(const struct ash_instance *whole, const struct ash_part *part,
		    const struct ash_instance *other)
{
	if (strcmp(other->pattern->name, part->pattern) != 0)
		return false;
	for (size_t i = 0; i < part->theirs.n; i++) {
		uint32_t theirs = ash_pattern_role(other->pattern, part->theirs.v[i]);
		uint32_t mine = ash_pattern_role(whole->pattern, part->mine.v[i]);

		if (theirs == ASH_NONE || mine == ASH_NONE || !overlaps(whole, mine, other, theirs))
			return false;
	}
	return true;
}

static void take_parts(struct ash_instances *all, struct ash_instance *whole)
{
	for (size_t k = 0; k < whole->pattern->parts.n; k++)
		for (size_t i = 0; i < all->n; i++)
			if (!all->v[i]->rather &&
			    is_part(whole, &whole->pattern->parts.v[k], all->v[i]))
				all->v[i]->rather = whole->pattern->name;
}

/* ---- contests ---- */

static const struct ash_contest *contest_of(const struct ash_instance *instance, const char *id)
{
	for (size_t i = 0; i < instance->pattern->contests.n; i++)
		if (strcmp(instance->pattern->contests.v[i].id, id) == 0)
			return &instance->pattern->contests.v[i];
	return NULL;
}

/* Do both bind the contested roles to the same? */
static bool competes(const struct ash_instance *a, const struct ash_contest *mine,
		     const struct ash_instance *b)
{
	const struct ash_contest *theirs = contest_of(b, mine->id);

	if (!theirs || theirs->by.n != mine->by.n)
		return false;
	for (size_t i = 0; i < mine->by.n; i++)
		if (!overlaps(a, ash_pattern_role(a->pattern, mine->by.v[i]), b,
			      ash_pattern_role(b->pattern, theirs->by.v[i])))
			return false;
	return true;
}

static void merge_name(struct ash_arena *arena, struct ash_instance *winner, const char *name)
{
	const char *called = winner->called;

	if (strstr(called, name))
		return;
	winner->called = strcmp(name, called) < 0 ? ash_arena_printf(arena, "%s/%s", name, called)
						  : ash_arena_printf(arena, "%s/%s", called, name);
}

/* The winner against all others in one of its contests. */
static void settle(struct ash_arena *arena, struct ash_instances *all, struct ash_instance *winner,
		   const struct ash_contest *contest)
{
	for (size_t i = 0; i < all->n; i++) {
		struct ash_instance *other = all->v[i];

		if (other == winner || other->rather || other->pattern == winner->pattern ||
		    !competes(winner, contest, other))
			continue;
		if (winner->confidence - other->confidence < MARGIN)
			merge_name(arena, winner, other->called);
		other->rather = winner->called;
	}
}

/* ---- ingredients ---- */

static bool shares(const struct ash_instance *a, const struct ash_instance *b)
{
	for (uint32_t i = 0; i < a->pattern->roles.n; i++)
		for (uint32_t k = 0; k < b->pattern->roles.n; k++)
			if (overlaps(a, i, b, k))
				return true;
	return false;
}

/* Of two ingredients the surer one stays, beside something larger only one that is surer by far. */
static bool outweighs(const struct ash_instance *other, const struct ash_instance *ingredient)
{
	int32_t margin = other->pattern->yields ? 1 : MARGIN;

	return other->pattern->yields < ingredient->pattern->yields &&
	       other->confidence >= DETECTED && ingredient->confidence - other->confidence < margin;
}

/* Once per place: a function that takes two callbacks is one place. */
static void keep(struct ash_arena *arena, struct ash_instance *whole,
		 const struct ash_instance *ingredient)
{
	for (size_t i = 0; i < whole->ingredients.n; i++) {
		const struct ash_instance *kept = whole->ingredients.v[i];

		if (kept->pattern == ingredient->pattern && kept->file == ingredient->file &&
		    kept->line == ingredient->line)
			return;
	}
	ash_arena_push(arena, &whole->ingredients, ingredient);
}

static void yield(struct ash_arena *arena, const struct ash_instances *all,
		  struct ash_instance *ingredient)
{
	for (size_t i = 0; i < all->n && !ingredient->rather; i++) {
		struct ash_instance *other = all->v[i];

		if (!other->rather && outweighs(other, ingredient) && shares(ingredient, other)) {
			ingredient->rather = other->called;
			ingredient->gives_way = true;
			if (ingredient->confidence >= DETECTED)
				keep(arena, other, ingredient);
		}
	}
}

/* The most likely first; of equals the order of patterns. */
static int by_confidence(const void *left, const void *right)
{
	const struct ash_instance *a = *(struct ash_instance *const *)left;
	const struct ash_instance *b = *(struct ash_instance *const *)right;
	int order = (a->confidence < b->confidence) - (a->confidence > b->confidence);

	if (order == 0)
		order = strcmp(a->pattern->name, b->pattern->name);
	for (uint32_t i = 0; order == 0 && i < ASH_MOST_ROLES; i++)
		order = ash_binding_compare(&a->matches->binding, &b->matches->binding, 1u << i);
	return order;
}

void ash_instances_arbitrate(struct ash_arena *arena, struct ash_instances *instances)
{
	if (instances->n)
		qsort(instances->v, instances->n, sizeof *instances->v, by_confidence);
	for (size_t i = 0; i < instances->n; i++)
		if (instances->v[i]->confidence >= DETECTED && !instances->v[i]->rather)
			take_parts(instances, instances->v[i]);
	for (size_t i = 0; i < instances->n; i++) {
		struct ash_instance *winner = instances->v[i];

		for (size_t k = 0; k < winner->pattern->contests.n && !winner->rather; k++)
			settle(arena, instances, winner, &winner->pattern->contests.v[k]);
	}
	for (size_t i = 0; i < instances->n; i++)
		if (instances->v[i]->pattern->yields)
			yield(arena, instances, instances->v[i]);
}
