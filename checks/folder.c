/* What holds at a path; see folder.h. */
#include "checks/folder.h"

#include <stdlib.h>
#include <string.h>

#include "checks/options.h"

#define LIMIT "max"

bool ash_folder_has(const struct ash_folder *folder, const char *path)
{
	size_t n = strlen(folder->path);

	return strncmp(folder->path, path, n) == 0 && (path[n] == '/' || path[n] == '\0');
}

static uint32_t lower(uint32_t a, uint32_t b)
{
	return !a || (b && b < a) ? b : a;
}

/* The limit a folder's own file sets; 0: it says nothing. */
static uint32_t limit_of(const struct ash_folder *folder, const struct ash_rule *rule,
			 const struct ash_setting **setting)
{
	const struct ash_option *option = ash_option_find(rule, LIMIT);
	uint32_t limit = rule->needs_profile && folder->profile_v2 && option ? option->number : 0;

	for (size_t i = 0; option && i < folder->settings.n; i++) {
		uint32_t number = 0;

		if (strcmp(folder->settings.v[i].rule, rule->info.id) != 0 ||
		    !ash_option_parse(option, folder->settings.v[i].value, &number))
			continue;
		*setting = &folder->settings.v[i];
		limit = number;
	}
	return limit;
}

uint32_t ash_limit_at(const struct ash_config *config, const struct ash_rule *rule,
		      const char *path, uint32_t above, const struct ash_setting **setting)
{
	for (size_t i = 0; i < config->folders.n; i++) {
		const struct ash_setting *own = NULL;
		uint32_t limit;

		if (!ash_folder_has(&config->folders.v[i], path))
			continue;
		limit = lower(above, limit_of(&config->folders.v[i], rule, &own));
		if (limit != above && setting)
			*setting = own;
		above = limit;
	}
	return above;
}

static enum ash_severity severity_of(const struct ash_folder *folder, const char *rule)
{
	for (size_t i = folder->severities.n; i-- > 0;)
		if (strcmp(folder->severities.v[i].rule, rule) == 0)
			return folder->severities.v[i].severity;
	return ASH_IGNORE;
}

enum ash_severity ash_severity_at(const struct ash_config *config, const char *rule,
				  const char *path, enum ash_severity above)
{
	for (size_t i = 0; i < config->folders.n; i++) {
		enum ash_severity own = severity_of(&config->folders.v[i], rule);

		if (own > above && ash_folder_has(&config->folders.v[i], path))
			above = own;
	}
	return above;
}

enum ash_severity ash_folders_severity(const struct ash_config *config, const char *rule)
{
	enum ash_severity highest = ASH_IGNORE;

	for (size_t i = 0; i < config->folders.n; i++) {
		enum ash_severity own = severity_of(&config->folders.v[i], rule);

		if (own > highest)
			highest = own;
	}
	return highest;
}

bool ash_folders_want(const struct ash_config *config, const struct ash_rule *rule)
{
	bool raised = ash_folders_severity(config, rule->info.id) != ASH_IGNORE;
	bool speaks = raised || ash_rule_severity(rule, config) != ASH_IGNORE;

	if (!rule->needs_profile)
		return raised;
	for (size_t i = 0; i < config->folders.n && speaks; i++) {
		const struct ash_setting *setting = NULL;

		if (limit_of(&config->folders.v[i], rule, &setting))
			return true;
	}
	return raised && ash_rule_in_force(rule, config);
}
