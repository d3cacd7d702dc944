/* Names in ashlar.yaml that must be known: kinds of uses, and components. */
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/config_read.h"
#include "facts/base/path.h"

static void add_kind(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	const char *names[ASH_N_KIND_NAMES];
	const char *text = ash_read_scalar(reading, value, "a kind of use");
	ash_kinds kinds = text ? ash_kinds_parse(text) : 0;

	*(ash_kinds *)target |= kinds;
	if (!text || kinds)
		return;
	ash_kind_names(names);
	ash_config_unknown(reading, value, "kind", names, ASH_N_KIND_NAMES);
}

void ash_read_kinds(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_kinds kinds = 0;

	ash_read_each(reading, value, add_kind, &kinds);
	if (kinds)
		*(ash_kinds *)target = kinds;
}

static const char **component_names(const struct ash_reading *reading)
{
	const struct ash_config *config = reading->config;
	const char **names = ash_arena_array(reading->arena, config->components.n, sizeof *names);

	for (size_t i = 0; i < config->components.n; i++)
		names[i] = config->components.v[i].name;
	return names;
}

static void push_once(struct ash_reading *reading, struct ash_level *level, uint32_t component)
{
	for (size_t i = 0; i < level->n; i++)
		if (level->v[i] == component)
			return;
	ash_arena_push(reading->arena, level, component);
}

/* A name, or a glob of names; a plain name is no folder, so "a" does not name "a/b". */
static bool names_component(const char *text, const char *name)
{
	if (!strpbrk(text, "*?[{"))
		return strcmp(text, name) == 0;
	return strcmp(text, "*") == 0 || ash_glob_match(text, name);
}

static void add_component(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	const struct ash_config *config = reading->config;
	const char *text = ash_read_scalar(reading, value, "the name of a component");
	bool found = false;

	if (!text)
		return;
	for (uint32_t i = 0; i < config->components.n; i++)
		if (names_component(text, config->components.v[i].name)) {
			push_once(reading, target, i);
			found = true;
		}
	if (!found)
		ash_config_unknown(reading, value, "component", component_names(reading),
				   config->components.n);
}

void ash_read_components(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, add_component, target);
}
