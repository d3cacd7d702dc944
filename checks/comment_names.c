/* Names in ashlar-allow comments; a misspelled one would take nothing and nobody would notice. */
#include "checks/comment_names.h"

#include <string.h>

#define SEPARATORS ", \t"

/* The next name of the list (not NUL-terminated), its length in *n; NULL at the end. */
static const char *next_name(const char **list, size_t *n)
{
	const char *name = *list + strspn(*list, SEPARATORS);

	*n = strcspn(name, SEPARATORS);
	*list = name + *n;
	return *n ? name : NULL;
}

bool ash_names_rule(const char *list, const char *rule)
{
	const char *name;
	size_t n;

	while (rule && (name = next_name(&list, &n)))
		if (strlen(rule) == n && strncmp(name, rule, n) == 0)
			return true;
	return false;
}

/* All ids an exception may name: the rules', then those of ashlar.yaml. */
static const char **known_ids(struct ash_arena *arena, const struct ash_config *config, size_t *n)
{
	const char **ids = ash_arena_array(
		arena, ash_n_rules + config->layers.n + config->contracts.n, sizeof *ids);

	*n = 0;
	for (size_t i = 0; i < ash_n_rules; i++)
		ids[(*n)++] = ash_rules[i]->info.id;
	for (size_t i = 0; i < config->layers.n; i++)
		ids[(*n)++] = config->layers.v[i].id;
	for (size_t i = 0; i < config->contracts.n; i++)
		ids[(*n)++] = config->contracts.v[i].id;
	return ids;
}

static bool holds(const char *const *ids, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(ids[i], name) == 0)
			return true;
	return false;
}

void ash_check_names(const struct ash_config *config, const char *list, struct ash_place place,
		     struct ash_troubles *troubles)
{
	struct ash_arena scratch = {0};
	size_t n_ids, length;
	const char **ids = known_ids(&scratch, config, &n_ids);
	const char *start;

	while ((start = next_name(&list, &length))) {
		const char *name = ash_arena_copy_n(&scratch, start, length);
		const char *near = ash_nearest(name, ids, n_ids);

		if (holds(ids, n_ids, name))
			continue;
		if (near)
			ash_trouble_add(troubles, ASH_WARNING, place,
					"exception names no rule there is: '%s'; did you mean "
					"'%s'?",
					name, near);
		else
			ash_trouble_add(troubles, ASH_WARNING, place,
					"exception names no rule there is: '%s'; 'ashlar rules' "
					"lists them",
					name);
	}
	ash_arena_release(&scratch);
}
