/*
 * Configuration: from the file to typed data.
 *
 * The top-level keys are collected first and read in a fixed order, because rules speak of
 * components and exceptions of rules, wherever people put them.
 */
#include "checks/config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "checks/config_sections.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

#define VERSION "1"

/* The values of the top-level keys; NULL: not given. */
struct top {
	const struct ash_yaml *version, *project, *components, *layers, *rules, *allow, *budgets,
		*options, *severity, *patterns, *baseline;
};

void ash_config_unsupported(struct ash_reading *reading, struct ash_place place, const char *what)
{
	ash_trouble_add(reading->troubles, ASH_WARNING, place,
			"%s is not supported yet by this version; it has no effect", what);
}

bool ash_config_has_version(struct ash_reading *reading, const struct ash_yaml *root,
			  const struct ash_yaml *version)
{
	if (!version) {
		ash_trouble_add(reading->troubles, ASH_ERROR, root->place,
				"no version; begin the file with 'version: " VERSION "'");
		return false;
	}
	if (version->text && strcmp(version->text, VERSION) == 0)
		return true;
	ash_trouble_add(reading->troubles, ASH_ERROR, version->place,
			"version must be " VERSION ", not %s; this Ashlar reads no other",
			ash_yaml_what(reading->arena, version));
	return false;
}

static void read_parts(struct ash_reading *reading, const struct top *top)
{
	const struct {
		const struct ash_yaml *node;
		void (*read)(struct ash_reading *reading, const struct ash_yaml *node);
	} parts[] = {
		{top->project, ash_read_project}, {top->components, ash_read_component_map},
		{top->layers, ash_read_layers},   {top->rules, ash_read_rules},
		{top->allow, ash_read_allows},    {top->budgets, ash_read_budgets},
		{top->options, ash_read_options}, {top->severity, ash_read_severities},
		{top->baseline, ash_read_baseline},
		{top->patterns, ash_read_patterns},
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].node)
			parts[i].read(reading, parts[i].node);
}

static const struct ash_config_entry top_keys[] = {
	{{"version", ash_read_node, offsetof(struct top, version)},
	 "1",
	 "required: which form the file has"},
	{{"project", ash_read_node, offsetof(struct top, project)},
	 "map",
	 "which files are the project's own"},
	{{"components", ash_read_node, offsetof(struct top, components)},
	 "map of names",
	 "the parts of the project; each a map, or globs alone for `files`"},
	{{"layers", ash_read_node, offsetof(struct top, layers)},
	 "map, or list",
	 "which component is above which"},
	{{"rules", ash_read_node, offsetof(struct top, rules)},
	 "list",
	 "contracts between components, diagrams, and queries of your own"},
	{{"allow", ash_read_node, offsetof(struct top, allow)}, "list", "exceptions"},
	{{"budgets", ash_read_node, offsetof(struct top, budgets)},
	 "map",
	 "a profile and limits, see below"},
	{{"options", ash_read_node, offsetof(struct top, options)},
	 "map",
	 "options of rules, see below"},
	{{"severity", ash_read_node, offsetof(struct top, severity)},
	 "map",
	 "severities of rules, see below"},
	{{"patterns", ash_read_node, offsetof(struct top, patterns)},
	 "list",
	 "instances of design patterns that the code is to keep"},
	{{"baseline", ash_read_node, offsetof(struct top, baseline)},
	 "path, or map",
	 "the file that lists what may stay"},
};
const struct ash_config_section ash_config_top_section =
	ASH_CONFIG_SECTION("", "The keys at the top of ashlar.yaml.", top_keys);

static void read_root(struct ash_reading *reading, const struct ash_yaml *root)
{
	struct top top = {0};

	if (root->type != ASH_YAML_NULL)
		ASH_READ_MAP(reading, root, "the configuration", top_keys, &top);
	if (ash_config_has_version(reading, root, top.version))
		read_parts(reading, &top);
	ash_read_folders(reading);
	ash_find_contradictions(reading);
}

/* severity: speaks of findings about the configuration too; only once all of it is read. */
static bool is_wanted(const struct ash_finding *finding, void *context)
{
	(void)context;
	return finding->severity != ASH_IGNORE;
}

static void apply_severities(struct ash_reading *reading, size_t first)
{
	const struct ash_config *config = reading->config;

	for (size_t i = first; i < reading->findings->n; i++)
		for (size_t j = 0; j < config->severities.n; j++)
			if (strcmp(config->severities.v[j].rule,
				   reading->findings->v[i]->rule->id) == 0)
				reading->findings->v[i]->severity =
					config->severities.v[j].severity;
	ash_findings_filter(reading->findings, is_wanted, NULL);
}

static void read_file(struct ash_reading *reading)
{
	struct ash_config *config = reading->config;
	const char *name = ash_path_relative(config->root, config->path);
	const struct ash_yaml *root;
	size_t first = reading->findings->n;
	struct ash_buf bytes = {0};

	if (ash_buf_read_file(&bytes, config->path) != 0) {
		ash_trouble_add(reading->troubles, ASH_ERROR, (struct ash_place){.path = name},
				"cannot read the configuration: %s", strerror(errno));
		return;
	}
	config->digest = ash_hash(bytes.data, bytes.size);
	root = ash_yaml_read(reading->arena, ash_buf_text(&bytes), bytes.size, name,
			     reading->troubles);
	ash_buf_release(&bytes);
	if (!root)
		return;
	read_root(reading, root);
	apply_severities(reading, first);
}

/* Only the folder's symlinks are resolved: a linked ashlar.yaml governs where the link stands. */
static const char *canonical_file(struct ash_arena *arena, const char *here, const char *path)
{
	const char *full = ash_path_resolve(arena, here, path);
	const char *folder = ash_path_canonical(arena, "/", ash_path_folder(arena, full));

	return ash_path_resolve(arena, folder, ash_path_base(full));
}

const struct ash_config *ash_config_load(struct ash_arena *arena, const char *path,
					 const char *root, struct ash_findings *findings,
					 struct ash_troubles *troubles)
{
	struct ash_config *config = ash_arena_alloc(arena, sizeof *config);
	struct ash_reading reading = {
		.arena = arena, .config = config, .findings = findings, .troubles = troubles};
	char *here = getcwd(NULL, 0);
	const char *base = here ? here : "/";

	if (path)
		config->path = canonical_file(arena, base, path);
	if (root)
		config->root = ash_path_canonical(arena, base, root);
	else
		config->root = path ? ash_path_folder(arena, config->path)
				    : ash_path_canonical(arena, base, ".");
	free(here);
	if (path)
		read_file(&reading);
	return config;
}

uint32_t ash_config_component(const struct ash_config *config, const char *name)
{
	for (uint32_t i = 0; i < config->components.n; i++)
		if (strcmp(config->components.v[i].name, name) == 0)
			return i;
	return ASH_NONE;
}
