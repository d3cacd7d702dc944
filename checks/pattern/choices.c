/* Who may still have a role; see choices.h. */
#include "checks/pattern/choices.h"

void ash_choices_take(struct ash_arena *arena, const struct ash_answers *answers,
		      struct ash_choices *choices)
{
	for (uint32_t role = 0; role < ASH_MOST_ROLES; role++) {
		struct ash_cast_members *known = &choices->of[role], found;
		uint32_t *v;

		if (!(answers->roles >> role & 1u))
			continue;
		v = ash_arena_array(arena, answers->n + 1, sizeof *v);
		for (size_t i = 0; i < answers->n; i++)
			v[i] = answers->v[i].entity[role];
		found = ash_members_settle(v, answers->n);
		if (!known->v || found.n < known->n)
			*known = found;
	}
}

static struct ash_cast_members members_of(struct ash_arena *arena,
					  struct ash_instance *const *instances, size_t n,
					  uint32_t role)
{
	size_t total = 0, at = 0;
	uint32_t *v;

	for (size_t i = 0; i < n; i++)
		total += instances[i]->roles[role].n;
	v = ash_arena_array(arena, total + 1, sizeof *v);
	for (size_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < instances[i]->roles[role].n; k++)
			v[at++] = instances[i]->roles[role].v[k];
	return total ? ash_members_settle(v, total) : (struct ash_cast_members){0};
}

struct ash_choices ash_choices_of(struct ash_arena *arena,
				  struct ash_instance *const *instances, size_t n,
				  uint32_t roles)
{
	struct ash_choices choices = {0};

	for (uint32_t role = 0; role < instances[0]->pattern->roles.n; role++)
		if (roles >> role & 1u)
			choices.of[role] = members_of(arena, instances, n, role);
	return choices;
}
