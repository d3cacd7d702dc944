/* project: and components: of ashlar.yaml. */
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/config_read.h"

void ash_read_project(struct ash_reading *reading, const struct ash_yaml *node)
{
	static const struct ash_config_key keys[] = {
		{"roots", ash_read_globs, offsetof(struct ash_config, roots)},
		{"exclude", ash_read_globs, offsetof(struct ash_config, exclude)},
		{"generated", ash_read_globs, offsetof(struct ash_config, generated)},
		{"vendored", ash_read_globs, offsetof(struct ash_config, vendored)},
	};

	if (node->type != ASH_YAML_NULL)
		ASH_READ_MAP(reading, node, "project", keys, reading->config);
}

static void read_component(struct ash_reading *reading, const struct ash_yaml *key,
			   const struct ash_yaml *value)
{
	static const struct ash_config_key keys[] = {
		{"files", ash_read_globs, offsetof(struct ash_component, files)},
		{"external", ash_read_globs, offsetof(struct ash_component, external)},
		{"api", ash_read_globs, offsetof(struct ash_component, api)},
		{"opaque", ash_read_strings, offsetof(struct ash_component, opaque)},
		{"symbols", ash_read_text, offsetof(struct ash_component, symbols)},
	};
	struct ash_component component = {.name = key->text, .place = key->place};
	size_t faults = reading->findings->n;

	if (value->type == ASH_YAML_SCALAR || value->type == ASH_YAML_LIST)
		ash_read_globs(reading, value, &component.files);
	else
		ASH_READ_MAP(reading, value, "a component", keys, &component);
	component.misread = reading->findings->n > faults;
	ash_arena_push(reading->arena, &reading->config->components, component);
}

void ash_read_component_map(struct ash_reading *reading, const struct ash_yaml *node)
{
	if (node->type == ASH_YAML_NULL)
		return;
	if (node->type != ASH_YAML_MAP) {
		ash_config_wrong(reading, node->place, "components must be a map of names, not %s",
				 ash_yaml_what(reading->arena, node));
		return;
	}
	for (uint32_t i = 0; i < node->n; i++) {
		const struct ash_yaml *key = node->keys[i];

		if (!key->text || !*key->text)
			ash_config_wrong(reading, key->place, "a component's name must be a word");
		else if (!ash_key_repeated(reading, node, i))
			read_component(reading, key, node->items[i]);
	}
}
