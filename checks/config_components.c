/* project: and components: of ashlar.yaml. */
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/config_sections.h"

static const struct ash_config_entry project_keys[] = {
	{{"roots", ash_read_globs, offsetof(struct ash_config, roots)},
	 "globs",
	 "only files below these are the project's own (default: all below the folder of ashlar.yaml)"},
	{{"exclude", ash_read_globs, offsetof(struct ash_config, exclude)},
	 "globs",
	 "files that are not looked at; as `vendored`"},
	{{"generated", ash_read_globs, offsetof(struct ash_config, generated)},
	 "globs",
	 "files that a program wrote; besides those that say so in their first lines"},
	{{"vendored", ash_read_globs, offsetof(struct ash_config, vendored)},
	 "globs",
	 "copies of other people's code"},
	{{"folders", ash_read_globs, offsetof(struct ash_config, folder_list)},
	 "names",
	 "folders whose own ashlar.yaml may tighten this one, see below"},
};
const struct ash_config_section ash_config_project_section = ASH_CONFIG_SECTION(
	"project",
	"Which files are subjects of rules. A file that is not is still the target of edges.",
	project_keys);

void ash_read_project(struct ash_reading *reading, const struct ash_yaml *node)
{

	if (node->type != ASH_YAML_NULL)
		ASH_READ_MAP(reading, node, "project", project_keys, reading->config);
}

static const struct ash_config_entry component_keys[] = {
	{{"files", ash_read_globs, offsetof(struct ash_component, files)},
	 "globs",
	 "the files that belong to it"},
	{{"rest", ash_read_globs, offsetof(struct ash_component, rest)},
	 "globs",
	 "what no component claims by `files` or `api`: what is left of a folder"},
	{{"external", ash_read_globs, offsetof(struct ash_component, external)},
	 "globs",
	 "headers outside the root that belong to it, below any folder: `\"openssl/**\"`"},
	{{"api", ash_read_globs, offsetof(struct ash_component, api)},
	 "globs",
	 "the headers that others may use (default: all); they belong to it too"},
	{{"opaque", ash_read_strings, offsetof(struct ash_component, opaque)},
	 "names",
	 "types of which others may hold pointers and nothing else"},
	{{"symbols", ash_read_text, offsetof(struct ash_component, symbols)},
	 "glob",
	 "what the linker sees of its sources must match it"},
};
const struct ash_config_section ash_config_component_section = ASH_CONFIG_SECTION(
	"components.NAME", "A component: what belongs to it, and what others may see of it.",
	component_keys);

static void read_component(struct ash_reading *reading, const struct ash_yaml *key,
			   const struct ash_yaml *value)
{
	struct ash_component component = {.name = key->text, .place = key->place};
	size_t faults = reading->findings->n;

	if (value->type == ASH_YAML_SCALAR || value->type == ASH_YAML_LIST)
		ash_read_globs(reading, value, &component.files);
	else
		ASH_READ_MAP(reading, value, "a component", component_keys, &component);
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
