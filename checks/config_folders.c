/*
 * The ashlar.yaml of a folder: what a part of the project asks of itself beyond the root's.
 *
 * The root lists such folders, so that no file far down can change what holds, and the file names
 * its root, so that whoever starts below finds it. It may lower limits, raise severities and add
 * rules; what would loosen is a contradiction and has no effect.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/config_sections.h"
#include "checks/folder.h"
#include "checks/options.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

struct top {
	const struct ash_yaml *version, *root, *rules, *budgets, *severity;
};

static const struct ash_config_entry folder_keys[] = {
	{{"version", ash_read_node, offsetof(struct top, version)},
	 "1",
	 "required: which form the file has"},
	{{"root", ash_read_node, offsetof(struct top, root)},
	 "path",
	 "required: the folder of the ashlar.yaml that lists this one, seen from here"},
	{{"rules", ash_read_node, offsetof(struct top, rules)},
	 "list",
	 "more contracts; they hold for the whole project, as errors"},
	{{"budgets", ash_read_node, offsetof(struct top, budgets)},
	 "map",
	 "limits for the files below, lower than those above"},
	{{"severity", ash_read_node, offsetof(struct top, severity)},
	 "map",
	 "severities of findings below, higher than those above"},
};
const struct ash_config_section ash_config_folder_section = ASH_CONFIG_SECTION(
	"FOLDER/ashlar.yaml",
	"What a folder that `project: folders` lists adds to the above. It may tighten, never loosen.",
	folder_keys);

/* ---- what may not be ---- */

static uint32_t root_limit(const struct ash_config *config, const struct ash_rule *rule)
{
	struct ash_arena scratch = {0};
	const uint32_t *options = ash_options_fill(&scratch, rule, config);
	const struct ash_option *option = ash_option_find(rule, "max");
	uint32_t limit = 0;

	if (option && options && ash_rule_in_force(rule, config))
		limit = options[option->offset_bytes / sizeof *options];
	ash_arena_release(&scratch);
	return limit;
}

static void keep_setting(struct ash_reading *reading, struct ash_folder *folder,
			 const struct ash_setting *setting)
{
	const struct ash_rule *rule = ash_rule_find(setting->rule);
	const char *name = setting->rule + strlen("budget-");
	uint32_t above = ash_limit_at(reading->config, rule, folder->path,
				      root_limit(reading->config, rule), NULL);
	uint32_t limit = 0;

	ash_option_parse(ash_option_find(rule, setting->option), setting->value, &limit);
	if (above && (!limit || limit > above))
		ash_config_contradicts(
			reading, setting->place,
			"'%s: %s' loosens the limit of %u above; a folder may only tighten", name,
			setting->value, above);
	else
		ash_arena_push(reading->arena, &folder->settings, *setting);
}

static void keep_severity(struct ash_reading *reading, struct ash_folder *folder,
			  const struct ash_severity_override *one)
{
	const struct ash_rule *rule = ash_rule_find(one->rule);
	enum ash_severity above = ash_severity_at(reading->config, one->rule, folder->path,
						  ash_rule_severity(rule, reading->config));

	if (rule->scope == ASH_SCOPE_CONFIG)
		ash_config_contradicts(reading, one->place,
				       "'%s' is about the configuration, not about files of a "
				       "folder; set its severity at the root",
				       one->rule);
	else if (one->severity < above)
		ash_config_contradicts(reading, one->place,
				       "'%s: %s' loosens the '%s' above; a folder may only tighten",
				       one->rule, ash_severity_name(one->severity),
				       ash_severity_name(above));
	else
		ash_arena_push(reading->arena, &folder->severities, *one);
}

/* An entry that forbids with less than an error would silence louder rules about the same use. */
static void keep_contract(struct ash_reading *reading, const struct ash_contract *contract)
{
	if (contract->severity == ASH_ERROR)
		ash_arena_push(reading->arena, &reading->config->contracts, *contract);
	else
		ash_config_contradicts(reading, contract->place,
				       "rule '%s' of a folder must be an error; leave its "
				       "severity out",
				       contract->id);
}

/* ---- reading ---- */

/* Reads into a configuration of its own, then keeps what does not loosen. */
static void read_parts(struct ash_reading *reading, const struct top *top, const char *path)
{
	struct ash_config own = *reading->config;
	struct ash_reading inner = *reading;
	struct ash_folder folder = {.path = path};
	size_t contracts = own.contracts.n;

	inner.config = &own;
	own.settings.n = own.settings.capacity = own.severities.n = own.severities.capacity = 0;
	own.contracts.capacity = own.contracts.n; /* so that adding copies */
	own.profile_v2 = false;
	if (top->rules)
		ash_read_rules(&inner, top->rules);
	if (top->budgets)
		ash_read_budgets(&inner, top->budgets);
	if (top->severity)
		ash_read_severities(&inner, top->severity);
	folder.profile_v2 = own.profile_v2;
	for (size_t i = 0; i < own.settings.n; i++)
		keep_setting(reading, &folder, &own.settings.v[i]);
	for (size_t i = 0; i < own.severities.n; i++)
		keep_severity(reading, &folder, &own.severities.v[i]);
	for (size_t i = contracts; i < own.contracts.n; i++)
		keep_contract(reading, &own.contracts.v[i]);
	ash_arena_push(reading->arena, &reading->config->folders, folder);
}

/* Does the file name this configuration's root? */
static bool names_root(struct ash_reading *reading, const struct ash_yaml *file,
		       const struct ash_yaml *root, const char *folder)
{
	if (!root || !root->text) {
		ash_config_wrong(reading, root ? root->place : file->place,
				 "an ashlar.yaml that another one lists names its folder: "
				 "'root: ../..'");
		return false;
	}
	if (strcmp(ash_path_canonical(reading->arena, folder, root->text), reading->config->root) ==
	    0)
		return true;
	ash_config_wrong(reading, root->place,
			 "'%s' is not the folder of the ashlar.yaml that "
			 "lists this one",
			 root->text);
	return false;
}

static void read_file(struct ash_reading *reading, const char *path, struct ash_place listed)
{
	const char *folder = ash_path_resolve(reading->arena, reading->config->root, path);
	const char *name = ash_arena_printf(reading->arena, "%s/" ASH_CONFIG_FILE, path);
	struct ash_buf bytes = {0};
	const struct ash_yaml *file;
	struct top top = {0};

	if (ash_buf_read_file(&bytes,
			      ash_path_resolve(reading->arena, reading->config->root, name)) != 0) {
		ash_config_wrong(reading, listed, "cannot read '%s': %s", name, strerror(errno));
		return;
	}
	reading->config->digest ^= ash_hash(bytes.data, bytes.size) + ash_hash_text(path);
	file = ash_yaml_read(reading->arena, ash_buf_text(&bytes), bytes.size, name,
			     reading->troubles);
	ash_buf_release(&bytes);
	if (!file)
		return;
	if (file->type != ASH_YAML_NULL)
		ASH_READ_MAP(reading, file, "a folder's configuration", folder_keys, &top);
	if (ash_config_has_version(reading, file, top.version) &&
	    names_root(reading, file, top.root, folder))
		read_parts(reading, &top, path);
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct ash_glob *)a)->pattern, ((const struct ash_glob *)b)->pattern);
}

void ash_read_folders(struct ash_reading *reading)
{
	struct ash_globs *listed = &reading->config->folder_list;

	if (listed->n)
		qsort(listed->v, listed->n, sizeof *listed->v, by_path); /* outer ones first */
	for (size_t i = 0; i < listed->n; i++) {
		const char *path = listed->v[i].pattern;
		size_t n = strlen(path);

		while (n && path[n - 1] == '/')
			n--;
		if (strpbrk(path, "*?[{") || !n)
			ash_config_wrong(reading, listed->v[i].place,
					 "folders are named one by one, not matched");
		else
			read_file(reading, ash_arena_copy_n(reading->arena, path, n),
				  listed->v[i].place);
	}
}

const char *ash_config_root_of(struct ash_arena *arena, const char *file)
{
	const char *folder = ash_path_folder(arena, file), *root = NULL;
	struct ash_troubles troubles = {.arena = arena};
	const struct ash_yaml *yaml = NULL;
	struct ash_buf bytes = {0};

	if (ash_buf_read_file(&bytes, file) == 0 && strstr(ash_buf_text(&bytes), "root:"))
		yaml = ash_yaml_read(arena, ash_buf_text(&bytes), bytes.size, file, &troubles);
	for (uint32_t i = 0; yaml && yaml->type == ASH_YAML_MAP && i < yaml->n; i++)
		if (yaml->keys[i]->text && strcmp(yaml->keys[i]->text, "root") == 0 &&
		    yaml->items[i]->text)
			root = ash_path_canonical(arena, folder, yaml->items[i]->text);
	ash_troubles_release(&troubles);
	ash_buf_release(&bytes);
	return root;
}
