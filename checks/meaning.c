/*
 * Meaning: hashes of a canonical text; see meaning.h. Lists that have no order are sorted, and
 * components are named, since their numbers follow the order of the file.
 */
#include "checks/meaning.h"

#include <string.h>

#include "checks/options.h"
#include "checks/yaml.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"

struct lines {
	struct ash_arena arena;
	struct ash_strings all;
};

static void add_line(struct lines *lines, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void add_line(struct lines *lines, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	ash_vec_push(&lines->all, ash_arena_vprintf(&lines->arena, format, args));
	va_end(args);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static uint64_t hash_and_release(struct lines *lines)
{
	struct ash_buf text = {0};
	uint64_t hash;

	if (lines->all.n)
		qsort(lines->all.v, lines->all.n, sizeof *lines->all.v, by_text);
	for (size_t i = 0; i < lines->all.n; i++)
		ash_buf_addf(&text, "%s\n", lines->all.v[i]);
	hash = ash_hash_text(ash_buf_text(&text));
	ash_buf_release(&text);
	ash_vec_release(&lines->all);
	ash_arena_release(&lines->arena);
	return hash;
}

uint64_t ash_meaning_of_rules(void)
{
	struct lines lines = {0};

	for (size_t i = 0; i < ash_n_rules; i++)
		if (ash_rules[i]->scope != ASH_SCOPE_CONFIG)
			add_line(&lines, "%s %u", ash_rules[i]->info.id,
				 ash_rules[i]->version);
	return hash_and_release(&lines);
}

/* ---- files and components ---- */

static void add_globs(struct lines *lines, const char *owner, const struct ash_globs *globs)
{
	for (size_t i = 0; i < globs->n; i++)
		add_line(lines, "%s %s", owner, globs->v[i].pattern);
}

static void add_component(struct lines *lines, const struct ash_component *component)
{
	const struct {
		const char *name;
		const struct ash_globs *globs;
	} lists[] = {{"files", &component->files},
		     {"rest", &component->rest},
		     {"external", &component->external},
		     {"api", &component->api}};

	add_line(lines, "component %s symbols %s", component->name,
		 component->symbols ? component->symbols : "");
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		add_globs(lines,
			  ash_arena_printf(&lines->arena, "component %s %s", component->name,
					   lists[i].name),
			  lists[i].globs);
	for (size_t i = 0; i < component->opaque.n; i++)
		add_line(lines, "component %s opaque %s", component->name, component->opaque.v[i]);
}

/* ---- entries ---- */

/* The names of a set, sorted. */
static const char *members(struct lines *lines, const struct ash_config *config,
			   const struct ash_level *set)
{
	const char **names = ash_arena_array(&lines->arena, set->n + 1, sizeof *names);
	const char *text = "";

	for (size_t i = 0; i < set->n; i++)
		names[i] = config->components.v[set->v[i]].name;
	if (set->n)
		qsort(names, set->n, sizeof *names, by_text);
	for (size_t i = 0; i < set->n; i++)
		text = ash_arena_printf(&lines->arena, "%s%s,", text, names[i]);
	return text;
}

static void add_layers(struct lines *lines, const struct ash_config *config,
		       const struct ash_layers *layers)
{
	const char *order = "";

	if (layers->severity == ASH_IGNORE)
		return;
	for (size_t i = 0; i < layers->order.n; i++)
		order = ash_arena_printf(&lines->arena, "%s %s", order,
					 members(lines, config, &layers->order.v[i]));
	add_line(lines, "layers %s mode %d peers %d kinds %x severity %d:%s", layers->id,
		 (int)layers->mode, (int)layers->peers, layers->kinds, (int)layers->severity,
		 order);
}

static void add_contract(struct lines *lines, const struct ash_config *config,
			 const struct ash_contract *contract)
{
	if (contract->severity == ASH_IGNORE)
		return;
	add_line(lines, "rule %s type %d files %d transitive %d kinds %x severity %d: %s to %s",
		 contract->id, (int)contract->type, contract->files, contract->transitive,
		 contract->kinds, (int)contract->severity,
		 members(lines, config, &contract->from), members(lines, config, &contract->to));
	if (contract->sql)
		add_line(lines, "rule %s sql %s says %s", contract->id, contract->sql->text,
			 contract->message->text);
	if (contract->type == ASH_CONTRACT_REQUIRE)
		add_line(lines, "rule %s each %d entity %s", contract->id, contract->each_file,
			 contract->entity ? contract->entity : "");
}

/* ---- options ---- */

static const char *value_of(struct lines *lines, const struct ash_config *config,
			    const struct ash_rule *rule, const struct ash_option *option)
{
	const char *text = option->text ? option->text : "";
	uint32_t number = option->number;

	for (size_t i = 0; i < config->settings.n; i++) {
		const struct ash_setting *setting = &config->settings.v[i];

		if (strcmp(setting->rule, rule->info.id) == 0 &&
		    strcmp(setting->option, option->name) == 0 &&
		    ash_option_parse(option, setting->value, &number))
			text = setting->value;
	}
	return option->type == ASH_OPTION_TEXT ? text
					       : ash_arena_printf(&lines->arena, "%u", number);
}

static void add_rule(struct lines *lines, const struct ash_config *config,
		     const struct ash_rule *rule)
{
	if (rule->scope == ASH_SCOPE_CONFIG || !ash_rule_in_force(rule, config))
		return;
	add_line(lines, "in force %s severity %d", rule->info.id,
		 (int)ash_rule_severity(rule, config));
	for (const struct ash_option *option = rule->options; option && option->name; option++)
		if (!option->display)
			add_line(lines, "option %s %s %s", rule->info.id, option->name,
				 value_of(lines, config, rule, option));
}

static void add_folder(struct lines *lines, const struct ash_folder *folder)
{
	add_line(lines, "folder %s profile %d", folder->path, folder->profile_v2);
	for (size_t i = 0; i < folder->settings.n; i++)
		add_line(lines, "folder %s limit %s %s", folder->path, folder->settings.v[i].rule,
			 folder->settings.v[i].value);
	for (size_t i = 0; i < folder->severities.n; i++)
		add_line(lines, "folder %s severity %s %d", folder->path,
			 folder->severities.v[i].rule, (int)folder->severities.v[i].severity);
}

uint64_t ash_meaning_of_config(const struct ash_config *config)
{
	struct lines lines = {0};

	add_globs(&lines, "roots", &config->roots);
	add_globs(&lines, "exclude", &config->exclude);
	add_globs(&lines, "generated", &config->generated);
	add_globs(&lines, "vendored", &config->vendored);
	for (size_t i = 0; i < config->components.n; i++)
		add_component(&lines, &config->components.v[i]);
	for (size_t i = 0; i < config->layers.n; i++)
		add_layers(&lines, config, &config->layers.v[i]);
	for (size_t i = 0; i < config->contracts.n; i++)
		add_contract(&lines, config, &config->contracts.v[i]);
	for (size_t i = 0; i < config->folders.n; i++)
		add_folder(&lines, &config->folders.v[i]);
	for (size_t i = 0; i < ash_n_rules; i++)
		add_rule(&lines, config, ash_rules[i]);
	return hash_and_release(&lines);
}
