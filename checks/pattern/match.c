/* Joins; see match.h. */
#include "checks/pattern/match.h"

#include <string.h>

struct found {
	ASH_VEC(struct ash_match);
};

struct ash_matches ash_matches_start(struct ash_arena *arena, const struct ash_binding *binding)
{
	struct ash_match *one = ash_arena_alloc(arena, sizeof *one);
	struct ash_matches matches = {.v = one, .n = 1};

	memset(&one->binding, 0xff, sizeof one->binding);
	if (!binding)
		return matches;
	one->binding = *binding;
	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++)
		if (binding->entity[i] != ASH_NONE)
			matches.roles |= 1u << i;
	return matches;
}

static void extend(struct found *found, const struct ash_match *match, uint32_t must,
		   const struct ash_binding *row, uint32_t new_roles)
{
	struct ash_match longer = *match;

	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++)
		if (new_roles >> i & 1u)
			longer.binding.entity[i] = row->entity[i];
	longer.at[must] = row;
	ash_vec_push(found, longer);
}

struct ash_matches ash_matches_join(struct ash_arena *arena, const struct ash_matches *matches,
				    uint32_t must, const struct ash_answers *answers)
{
	struct ash_lookup lookup =
		ash_answers_lookup(arena, answers, matches->roles & answers->roles);
	uint32_t new_roles = answers->roles & ~matches->roles;
	struct ash_matches joined = {.roles = matches->roles | answers->roles, .cut = matches->cut};
	struct found found = {0};

	for (size_t i = 0; i < matches->n && !joined.cut; i++) {
		size_t begin, end;

		ash_lookup_find(&lookup, &matches->v[i].binding, &begin, &end);
		if (!new_roles && end > begin)
			end = begin + 1; /* binds nothing more: one row proves it */
		for (; begin < end && found.n < ASH_MOST_MATCHES; begin++)
			extend(&found, &matches->v[i], must, lookup.v[begin], new_roles);
		joined.cut = found.n >= ASH_MOST_MATCHES;
	}
	joined.n = found.n;
	joined.v = ash_arena_array(arena, found.n + 1, sizeof *joined.v);
	if (found.n)
		memcpy(joined.v, found.v, found.n * sizeof *found.v);
	ash_vec_release(&found);
	return joined;
}

/* The requirement to join next: one that shares roles before one that does not, then the fewest. */
static uint32_t choose(const struct ash_answers *answers, uint32_t n, uint32_t done, uint32_t roles)
{
	uint32_t best = ASH_NONE;

	for (uint32_t i = 0; i < n; i++) {
		bool shares = (answers[i].roles & roles) != 0;
		bool best_shares = best != ASH_NONE && (answers[best].roles & roles) != 0;

		if (done >> i & 1u)
			continue;
		if (best == ASH_NONE || shares > best_shares ||
		    (shares == best_shares && answers[i].n < answers[best].n))
			best = i;
	}
	return best;
}

struct ash_matches ash_matches_all(struct ash_arena *arena, const struct ash_binding *start,
				   const struct ash_answers *answers, uint32_t n)
{
	struct ash_matches matches = ash_matches_start(arena, start);
	uint32_t done = 0;

	for (uint32_t i = 0; i < n && matches.n; i++) {
		uint32_t next = choose(answers, n, done, matches.roles);

		matches = ash_matches_join(arena, &matches, next, &answers[next]);
		done |= 1u << next;
	}
	return matches;
}
