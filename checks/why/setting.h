/* Where a setting comes from: a line of ashlar.yaml, the profile, or the rule's own default. */
#ifndef ASHLAR_CHECKS_WHY_SETTING_H
#define ASHLAR_CHECKS_WHY_SETTING_H

#include "checks/rule.h"

enum ash_source_of_setting { ASH_FROM_DEFAULT, ASH_FROM_PROFILE, ASH_FROM_FILE };

struct ash_setting_source {
	const char *key;   /* "budgets.file-lines", as `ashlar why` takes it */
	const char *value; /* in force */
	enum ash_source_of_setting source;
	struct ash_place place; /* path "" when no line says so */
	const char *rule;       /* the rule it is for; NULL: none */
	bool silent;            /* a budget that no profile or limit has turned on */
};

/* The option of a rule. The rule has it. */
struct ash_setting_source ash_option_source(struct ash_arena *arena,
					    const struct ash_config *config,
					    const struct ash_rule *rule,
					    const struct ash_option *option);
/* The severity of a rule. */
struct ash_setting_source ash_severity_source(struct ash_arena *arena,
					      const struct ash_config *config,
					      const struct ash_rule *rule);
/*
 * The setting of a dotted key: budgets.profile, budgets.<name>, options.<rule>.<option>,
 * severity.<rule>, components.<name>, layers.<id>, rules.<id>, project.<list>. False when there
 * is none; *nearest is then the nearest key, or NULL.
 */
bool ash_setting_find(struct ash_arena *arena, const struct ash_config *config, const char *key,
		      struct ash_setting_source *found, const char **nearest);
/* Does the text look like such a key? */
bool ash_setting_is_key(const char *text);

#endif
