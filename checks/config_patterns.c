/*
 * patterns: of ashlar.yaml. Which patterns there are, and which roles they have, is known where the
 * definitions are read; here an entry is taken as it stands.
 */
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/config_sections.h"

/* Keys of a declaration that are no roles. */
static bool read_known(struct ash_reading *reading, const char *key, const struct ash_yaml *value,
		       struct ash_declared *declared)
{
	if (strcmp(key, "is") == 0)
		ash_read_text(reading, value, &declared->pattern);
	else if (strcmp(key, "severity") == 0)
		ash_read_severity(reading, value, &declared->severity);
	else if (strcmp(key, "because") == 0)
		ash_read_text(reading, value, &declared->because);
	else
		return false;
	return true;
}

struct role_of {
	struct ash_declared *declared;
	const char *role;
};

static void read_role(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	const struct role_of *of = target;
	struct ash_declared_role role = {.role = of->role, .place = value->place};

	role.name = ash_read_scalar(reading, value, "a name");
	if (role.name)
		ash_arena_push(reading->arena, &of->declared->roles, role);
}

static void read_declared(struct ash_reading *reading, const struct ash_yaml *node)
{
	struct ash_declared declared = {.severity = ASH_ERROR, .place = node->place};

	for (uint32_t i = 0; i < node->n; i++) {
		const char *key = node->keys[i]->text;
		struct role_of of = {&declared, key};

		if (!key || ash_key_repeated(reading, node, i) ||
		    read_known(reading, key, node->items[i], &declared))
			continue;
		ash_read_each(reading, node->items[i], read_role, &of);
	}
	if (declared.pattern)
		ash_arena_push(reading->arena, &reading->config->patterns, declared);
}

/* What a declaration takes besides roles is read by read_known; the manual tells of all keys. */
static void is_a_role(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	(void)reading, (void)value, (void)target;
}

static const struct ash_config_entry entry_keys[] = {
	{{"is", is_a_role, 0},
	 "pattern",
	 "declares an instance of it; all other keys are its roles and the names that play them"},
	{{"severity", is_a_role, 0}, "severity", "of what is wrong with the instance (default: error)"},
	{{"because", is_a_role, 0}, "text", "the reason, printed with findings"},
	{{"detect", ash_read_globs, offsetof(struct ash_config, detected_patterns)},
	 "patterns, or all",
	 "also check instances that nobody declared; what is found is a warning"},
	{{"from", ash_read_globs, offsetof(struct ash_config, pattern_files)},
	 "paths",
	 "files and folders with definitions of your own"},
};
const struct ash_config_section ash_config_pattern_section = ASH_CONFIG_SECTION(
	"patterns[]", "An entry declares an instance, or has one of `detect` and `from`.",
	entry_keys);

static const struct ash_yaml *value_of(const struct ash_yaml *map, const char *key)
{
	for (uint32_t i = 0; i < map->n; i++)
		if (map->keys[i]->text && strcmp(map->keys[i]->text, key) == 0)
			return map->items[i];
	return NULL;
}

static void read_entry(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	(void)target;
	if (value->type == ASH_YAML_MAP && value_of(value, "is"))
		read_declared(reading, value);
	else if (value->type == ASH_YAML_MAP && value->n &&
		 !value_of(value, "from") && !value_of(value, "detect"))
		ash_config_wrong(reading, value->place,
				 "an entry of patterns needs 'is' (the pattern it declares), "
				 "'detect' or 'from'");
	else
		ASH_READ_MAP(reading, value, "an entry of patterns", entry_keys,
			     reading->config);
}

void ash_read_patterns(struct ash_reading *reading, const struct ash_yaml *node)
{
	ash_read_each(reading, node, read_entry, NULL);
}
