/* budgets:, options: and severity: of ashlar.yaml, checked against the rules there are. */
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/config_read.h"
#include "checks/options.h"

#define BUDGET     "budget-"
#define BUDGET_MAX "max"

typedef void pair_reader(struct ash_reading *reading, const struct ash_yaml *key,
			 const struct ash_yaml *value, const void *context);

/* Calls `read` for every pair with a word as key, said once. */
static void each_pair(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
		      pair_reader *read, const void *context)
{
	if (node->type == ASH_YAML_NULL)
		return;
	if (node->type != ASH_YAML_MAP) {
		ash_config_wrong(reading, node->place, "%s must be a map, not %s", what,
				 ash_yaml_what(reading->arena, node));
		return;
	}
	for (uint32_t i = 0; i < node->n; i++) {
		if (!node->keys[i]->text)
			ash_config_wrong(reading, node->keys[i]->place,
					 "a key of %s must be a word", what);
		else if (!ash_key_repeated(reading, node, i))
			read(reading, node->keys[i], node->items[i], context);
	}
}

/* ---- rule ids ---- */

static void add_contract_ids(struct ash_reading *reading, struct ash_strings *ids)
{
	const struct ash_config *config = reading->config;

	for (size_t i = 0; i < config->layers.n; i++)
		ash_arena_push(reading->arena, ids, config->layers.v[i].id);
	for (size_t i = 0; i < config->contracts.n; i++)
		ash_arena_push(reading->arena, ids, config->contracts.v[i].id);
}

bool ash_rule_known(struct ash_reading *reading, const struct ash_yaml *key, bool contracts)
{
	struct ash_strings ids = {0};

	if (contracts)
		add_contract_ids(reading, &ids);
	for (size_t i = 0; i < ash_n_rules; i++)
		ash_arena_push(reading->arena, &ids, ash_rules[i]->info.id);
	for (size_t i = 0; i < ids.n; i++)
		if (strcmp(ids.v[i], key->text) == 0)
			return true;
	ash_config_unknown(reading, key, "rule", ids.v, ids.n);
	return false;
}

/* ---- values of options ---- */

static bool is_value(struct ash_reading *reading, const struct ash_option *option,
		     const struct ash_yaml *value)
{
	uint32_t number = 0;
	bool flag = false;
	const char *text = NULL;
	size_t before = reading->findings->n;

	if (option->type == ASH_OPTION_U32)
		ash_read_count(reading, value, &number);
	else if (option->type == ASH_OPTION_BOOL)
		ash_read_flag(reading, value, &flag);
	else
		ash_read_text(reading, value, &text);
	return reading->findings->n == before;
}

static void set(struct ash_reading *reading, const struct ash_rule *rule,
		const struct ash_option *option, const struct ash_yaml *value)
{
	struct ash_setting setting = {.rule = rule->info.id,
				      .option = option->name,
				      .value = value->text,
				      .place = value->place};

	if (is_value(reading, option, value))
		ash_arena_push(reading->arena, &reading->config->settings, setting);
}

/* ---- options: ---- */

static void read_option(struct ash_reading *reading, const struct ash_yaml *key,
			const struct ash_yaml *value, const void *context)
{
	const struct ash_rule *rule = context;
	const struct ash_option *option = ash_option_find(rule, key->text);
	struct ash_strings names = {0};

	if (option) {
		set(reading, rule, option, value);
		return;
	}
	for (option = rule->options; option && option->name; option++)
		ash_arena_push(reading->arena, &names, option->name);
	ash_config_wrong(reading, key->place, "rule '%s' has no option '%s'%s", rule->info.id,
			 key->text, ash_suggestion(reading->arena, key->text, names.v, names.n));
}

static void read_rule_options(struct ash_reading *reading, const struct ash_yaml *key,
			      const struct ash_yaml *value, const void *context)
{
	(void)context;
	if (ash_rule_known(reading, key, false))
		each_pair(reading, value, key->text, read_option, ash_rule_find(key->text));
}

void ash_read_options(struct ash_reading *reading, const struct ash_yaml *node)
{
	each_pair(reading, node, "options", read_rule_options, NULL);
}

/* ---- budgets: ---- */

static void read_profile(struct ash_reading *reading, const struct ash_yaml *value)
{
	static const char *const words[] = {"none", "v2"};

	reading->config->profile_place = value->place;
	reading->config->profile_v2 = ash_read_word(reading, value, "profile", words, 2) == 1;
}

/* budget-file-lines is called file-lines here; every budget rule with a 'max' has such a key. */
static void unknown_budget(struct ash_reading *reading, const struct ash_yaml *key)
{
	struct ash_strings names = {0};

	ash_arena_push(reading->arena, &names, "profile");
	for (size_t i = 0; i < ash_n_rules; i++)
		if (strncmp(ash_rules[i]->info.id, BUDGET, strlen(BUDGET)) == 0)
			ash_arena_push(reading->arena, &names,
				       ash_rules[i]->info.id + strlen(BUDGET));
	ash_config_unknown(reading, key, "budget", names.v, names.n);
}

static void read_budget(struct ash_reading *reading, const struct ash_yaml *key,
			const struct ash_yaml *value, const void *context)
{
	const struct ash_rule *rule =
		ash_rule_find(ash_arena_printf(reading->arena, BUDGET "%s", key->text));
	const struct ash_option *option = rule ? ash_option_find(rule, BUDGET_MAX) : NULL;

	(void)context;
	if (strcmp(key->text, "profile") == 0)
		read_profile(reading, value);
	else if (option)
		set(reading, rule, option, value);
	else
		unknown_budget(reading, key);
}

void ash_read_budgets(struct ash_reading *reading, const struct ash_yaml *node)
{
	each_pair(reading, node, "budgets", read_budget, NULL);
}

/* ---- severity: ---- */

static void read_override(struct ash_reading *reading, const struct ash_yaml *key,
			  const struct ash_yaml *value, const void *context)
{
	struct ash_severity_override one = {.rule = key->text, .place = key->place};
	size_t before = reading->findings->n;

	(void)context;
	if (!ash_rule_known(reading, key, false))
		return;
	ash_read_severity(reading, value, &one.severity);
	if (reading->findings->n == before)
		ash_arena_push(reading->arena, &reading->config->severities, one);
}

void ash_read_severities(struct ash_reading *reading, const struct ash_yaml *node)
{
	each_pair(reading, node, "severity", read_override, NULL);
}
