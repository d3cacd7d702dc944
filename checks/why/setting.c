/*
 * Settings and their sources. All keys there can be are listed with their sources, and the one
 * asked for is looked up in that list: so whatever is a valid key is also found and suggested.
 */
#include "checks/why/setting.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "checks/options.h"

#define BUDGET     "budget-"
#define BUDGET_MAX "max"

struct listing {
	struct ash_arena *arena;
	const struct ash_config *config;
	struct {
		ASH_VEC(struct ash_setting_source);
	} all;
};

static const struct ash_setting *last_setting(const struct ash_config *config,
					      const struct ash_rule *rule,
					      const struct ash_option *option)
{
	for (size_t i = config->settings.n; i-- > 0;) {
		const struct ash_setting *setting = &config->settings.v[i];

		if (strcmp(setting->rule, rule->info.id) == 0 &&
		    (!option || strcmp(setting->option, option->name) == 0))
			return setting;
	}
	return NULL;
}

static bool is_budget(const struct ash_rule *rule, const struct ash_option *option)
{
	return strncmp(rule->info.id, BUDGET, strlen(BUDGET)) == 0 &&
	       strcmp(option->name, BUDGET_MAX) == 0;
}

static const char *default_value(struct ash_arena *arena, const struct ash_option *option)
{
	if (option->type == ASH_OPTION_TEXT)
		return option->text ? option->text : "";
	if (option->type == ASH_OPTION_BOOL)
		return option->number ? "true" : "false";
	return ash_arena_printf(arena, "%u", option->number);
}

struct ash_setting_source ash_option_source(struct ash_arena *arena,
					    const struct ash_config *config,
					    const struct ash_rule *rule,
					    const struct ash_option *option)
{
	const struct ash_setting *setting = last_setting(config, rule, option);
	struct ash_setting_source source = {.rule = rule->info.id, .place = {.path = ""}};

	source.key =
		is_budget(rule, option)
			? ash_arena_printf(arena, "budgets.%s", rule->info.id + strlen(BUDGET))
			: ash_arena_printf(arena, "options.%s.%s", rule->info.id, option->name);
	source.value = setting ? setting->value : default_value(arena, option);
	if (setting) {
		source.source = ASH_FROM_FILE;
		source.place = setting->place;
	} else if (rule->needs_profile && config->profile_v2) {
		source.source = ASH_FROM_PROFILE;
		source.place = config->profile_place;
	}
	source.silent =
		rule->needs_profile && !config->profile_v2 && !last_setting(config, rule, NULL);
	return source;
}

struct ash_setting_source ash_severity_source(struct ash_arena *arena,
					      const struct ash_config *config,
					      const struct ash_rule *rule)
{
	const struct ash_severity_override *override = ash_rule_override(config, rule->info.id);
	enum ash_severity severity = override ? override->severity : rule->info.severity;
	struct ash_setting_source source = {
		.key = ash_arena_printf(arena, "severity.%s", rule->info.id),
		.value = ash_severity_name(severity),
		.rule = rule->info.id,
		.place = {.path = ""}};

	if (override) {
		source.source = ASH_FROM_FILE;
		source.place = override->place;
	}
	return source;
}

/* ---- all keys ---- */

static void add(struct listing *listing, struct ash_setting_source source)
{
	ash_arena_push(listing->arena, &listing->all, source);
}

static void add_stated(struct listing *listing, const char *top, const char *name,
		       const char *value, struct ash_place place)
{
	struct ash_setting_source source = {
		.key = ash_arena_printf(listing->arena, "%s.%s", top, name),
		.value = value,
		.source = ASH_FROM_FILE,
		.place = place};

	add(listing, source);
}

static const char *glob_list(struct ash_arena *arena, const struct ash_globs *globs)
{
	const char *text = "";

	for (size_t i = 0; i < globs->n; i++)
		text = ash_arena_printf(arena, "%s%s%s", text, i ? ", " : "", globs->v[i].pattern);
	return text;
}

static void add_globs(struct listing *listing, const char *name, const struct ash_globs *globs)
{
	struct ash_setting_source source = {
		.key = ash_arena_printf(listing->arena, "project.%s", name),
		.value = "nothing",
		.place = {.path = ""}};

	if (globs->n) {
		source.value = glob_list(listing->arena, globs);
		source.source = ASH_FROM_FILE;
		source.place = globs->v[0].place;
	}
	add(listing, source);
}

static void add_rules(struct listing *listing)
{
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_rule *rule = ash_rules[i];

		add(listing, ash_severity_source(listing->arena, listing->config, rule));
		for (const struct ash_option *option = rule->options; option && option->name;
		     option++)
			add(listing,
			    ash_option_source(listing->arena, listing->config, rule, option));
	}
}

static void add_profile(struct listing *listing)
{
	const struct ash_config *config = listing->config;
	struct ash_setting_source source = {.key = "budgets.profile",
					    .value = config->profile_v2 ? "v2" : "none",
					    .place = {.path = ""}};

	if (config->profile_place.path) {
		source.source = ASH_FROM_FILE;
		source.place = config->profile_place;
	}
	add(listing, source);
}

static const char *order_text(struct listing *listing, const struct ash_layers *layers)
{
	const char *text = "";

	for (size_t i = 0; i < layers->order.n; i++) {
		const struct ash_level *level = &layers->order.v[i];

		for (size_t j = 0; j < level->n; j++)
			text = ash_arena_printf(listing->arena, "%s%s%s", text,
						j ? ", " : (i ? " > " : ""),
						listing->config->components.v[level->v[j]].name);
	}
	return text;
}

static void add_stated_ones(struct listing *listing)
{
	const struct ash_config *config = listing->config;

	for (size_t i = 0; i < config->components.n; i++) {
		const struct ash_component *component = &config->components.v[i];

		const struct ash_globs *globs =
			component->files.n ? &component->files : &component->rest;

		add_stated(listing, "components", component->name,
			   glob_list(listing->arena, globs), component->place);
	}
	for (size_t i = 0; i < config->layers.n; i++)
		add_stated(listing, "layers", config->layers.v[i].id,
			   order_text(listing, &config->layers.v[i]), config->layers.v[i].place);
	for (size_t i = 0; i < config->contracts.n; i++) {
		static const char *const types[] = {
			[ASH_CONTRACT_FORBID] = "forbid",
			[ASH_CONTRACT_PROTECT] = "protect",
			[ASH_CONTRACT_ALLOW_ONLY] = "allow-only",
			[ASH_CONTRACT_INDEPENDENT] = "independent",
			[ASH_CONTRACT_ACYCLIC] = "acyclic",
			[ASH_CONTRACT_DIAGRAM] = "diagram",
			[ASH_CONTRACT_SQL] = "sql",
			[ASH_CONTRACT_REQUIRE] = "require",
		};
		const struct ash_contract *contract = &config->contracts.v[i];

		add_stated(listing, "rules", contract->id, types[contract->type], contract->place);
	}
}

static void list_all(struct listing *listing)
{
	const struct ash_config *config = listing->config;

	add_profile(listing);
	add_rules(listing);
	add_globs(listing, "roots", &config->roots);
	add_globs(listing, "exclude", &config->exclude);
	add_globs(listing, "generated", &config->generated);
	add_globs(listing, "vendored", &config->vendored);
	add_stated_ones(listing);
}

bool ash_setting_find(struct ash_arena *arena, const struct ash_config *config, const char *key,
		      struct ash_setting_source *found, const char **nearest)
{
	struct listing listing = {.arena = arena, .config = config};
	const char **keys;

	list_all(&listing);
	keys = ash_arena_array(arena, listing.all.n, sizeof *keys);
	for (size_t i = 0; i < listing.all.n; i++) {
		keys[i] = listing.all.v[i].key;
		if (strcmp(keys[i], key) != 0)
			continue;
		*found = listing.all.v[i];
		return true;
	}
	*nearest = ash_nearest(key, keys, listing.all.n);
	return false;
}

bool ash_setting_is_key(const char *text)
{
	static const char *const tops[] = {"budgets.", "options.", "severity.", "components.",
					   "layers.",  "rules.",   "project."};

	for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
		if (strncmp(text, tops[i], strlen(tops[i])) == 0)
			return true;
	return false;
}
