/*
 * Options: defaults first, then the settings in the order of the file. Values were checked when
 * the configuration was read; one that does not parse leaves the default.
 */
#include "checks/options.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void put_number(const struct ash_option *option, char *options, uint32_t number)
{
	if (option->type == ASH_OPTION_BOOL)
		*(bool *)(void *)(options + option->offset_bytes) = number != 0;
	else
		*(uint32_t *)(void *)(options + option->offset_bytes) = number;
}

static void put_text(const struct ash_option *option, char *options, const char *text)
{
	*(const char **)(void *)(options + option->offset_bytes) = text;
}

static bool parse_bool(const char *text, uint32_t *number)
{
	static const char *const words[2][3] = {{"false", "no", "off"}, {"true", "yes", "on"}};

	for (uint32_t truth = 0; truth < 2; truth++)
		for (size_t i = 0; i < 3; i++)
			if (strcmp(words[truth][i], text) == 0) {
				*number = truth;
				return true;
			}
	return false;
}

static bool parse_u32(const char *text, uint32_t *number)
{
	unsigned long long value;
	char *end;

	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	value = strtoull(text, &end, 10);
	if (errno || *end || value > UINT32_MAX)
		return false;
	*number = (uint32_t)value;
	return true;
}

bool ash_option_parse(const struct ash_option *option, const char *text, uint32_t *number)
{
	switch (option->type) {
	case ASH_OPTION_BOOL:
		return parse_bool(text, number);
	case ASH_OPTION_U32:
		return parse_u32(text, number);
	case ASH_OPTION_TEXT:
		break;
	}
	return true;
}

const struct ash_option *ash_option_find(const struct ash_rule *rule, const char *name)
{
	for (const struct ash_option *option = rule->options; option && option->name; option++)
		if (strcmp(option->name, name) == 0)
			return option;
	return NULL;
}

static void put_default(const struct ash_option *option, char *options)
{
	if (option->type == ASH_OPTION_TEXT)
		put_text(option, options, option->text);
	else
		put_number(option, options, option->number);
}

static void put_setting(const struct ash_rule *rule, char *options,
			const struct ash_setting *setting)
{
	const struct ash_option *option = ash_option_find(rule, setting->option);
	uint32_t number = 0;

	if (!option || !ash_option_parse(option, setting->value, &number))
		return;
	if (option->type == ASH_OPTION_TEXT)
		put_text(option, options, setting->value);
	else
		put_number(option, options, number);
}

const void *ash_options_fill(struct ash_arena *arena, const struct ash_rule *rule,
			     const struct ash_config *config)
{
	char *options;

	if (!rule->options || !rule->options_size_bytes)
		return NULL;
	options = ash_arena_alloc(arena, rule->options_size_bytes);
	for (const struct ash_option *option = rule->options; option->name; option++)
		put_default(option, options);
	for (size_t i = 0; i < config->settings.n; i++)
		if (strcmp(config->settings.v[i].rule, rule->info.id) == 0)
			put_setting(rule, options, &config->settings.v[i]);
	return options;
}
