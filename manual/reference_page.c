/* docs/configuration-reference.md: every key of ashlar.yaml, every option of every rule. */
#include <string.h>

#include "page.h"

#define BUDGET "budget-"

static const char head[] =
	"# ashlar.yaml: reference\n"
	"\n"
	"Generated from the tables that read the file; how to use it is told in "
	"[configuration.md](configuration.md).\n"
	"\n"
	"| value | reads |\n"
	"|---|---|\n"
	"| globs | a path or a glob, or a list of them: `*` and `?` stop at `/`, `**` does not, "
	"`[a-z]` and `{a,b}` work |\n"
	"| names | a name or a list of names |\n"
	"| components | names of components, globs of such names, or `\"*\"` |\n"
	"| kinds | kinds of use or groups of them, see [Kinds](#kinds) |\n"
	"\n"
	"Where a list is expected a single value will do.\n";

static void add_row(struct ash_buf *out, const struct ash_config_entry *entry)
{
	ash_buf_addf(out, "| `%s` | ", entry->key.name);
	ash_escaped(out, entry->value, ASH_MARKDOWN_SIGNS);
	ash_buf_adds(out, " | ");
	ash_escaped(out, entry->doc, ASH_MARKDOWN_SIGNS);
	ash_buf_adds(out, " |\n");
}

static void add_section(struct ash_buf *out, const struct ash_config_section *section)
{
	if (section->where[0])
		ash_buf_addf(out, "\n## `%s`\n\n", section->where);
	else
		ash_buf_adds(out, "\n## Top level\n\n");
	ash_escaped(out, section->doc, ASH_MARKDOWN_SIGNS);
	ash_buf_adds(out, "\n\n| key | value | meaning |\n|---|---|---|\n");
	for (size_t i = 0; i < section->n_keys; i++)
		add_row(out, &section->keys[i]);
}

static void add_kinds(struct ash_buf *out)
{
	ash_buf_adds(out, "\n## Kinds\n\n| group | kinds |\n|---|---|\n| `all` |");
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		ash_buf_addf(out, " `%s`", ash_enum_name(ASH_COLUMN_USE_KIND, kind));
	ash_buf_adds(out, " |\n");
	for (uint32_t i = 0; i < 3; i++) {
		static const char *const groups[] = {"global", "type", "use"};
		ash_kinds kinds = ash_kinds_parse(groups[i]);

		ash_buf_addf(out, "| `%s` |", groups[i]);
		for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
			if (kinds & (1u << kind))
				ash_buf_addf(out, " `%s`",
					     ash_enum_name(ASH_COLUMN_USE_KIND, kind));
		ash_buf_adds(out, " |\n");
	}
}

static const struct ash_option *limit_of(const struct ash_rule *rule)
{
	if (strncmp(rule->info.id, BUDGET, strlen(BUDGET)) != 0)
		return NULL;
	for (const struct ash_option *option = rule->options; option && option->name; option++)
		if (strcmp(option->name, "max") == 0)
			return option;
	return NULL;
}

static void add_budgets(struct ash_buf *out)
{
	ash_buf_adds(out, "\n## `budgets`\n\nBudgets speak once `profile: v2` sets all of them to "
			  "the value below, or a limit sets one; `profile: none`\ntakes them back. "
			  "0 is no limit.\n\n| key | v2 | limits |\n|---|---|---|\n");
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_option *limit = limit_of(ash_rules[i]);
		const char *id = ash_rules[i]->info.id;

		if (!limit)
			continue;
		ash_buf_addf(out, "| [`%s`](rules/%s.md) | %u | ", id + strlen(BUDGET), id,
			     limit->number);
		ash_escaped(out, limit->doc, ASH_MARKDOWN_SIGNS);
		ash_buf_adds(out, " |\n");
	}
}

static void add_options(struct ash_buf *out)
{
	ash_buf_adds(out, "\n## `options`\n\n`options: {RULE: {OPTION: VALUE}}`\n\n"
			  "| rule | option | default | meaning |\n|---|---|---|---|\n");
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_option *option = ash_rules[i]->options;
		const char *id = ash_rules[i]->info.id;

		for (; option && option->name; option++) {
			ash_buf_addf(out, "| [`%s`](rules/%s.md) | `%s` | ", id, id, option->name);
			ash_option_default(out, option);
			ash_buf_adds(out, " | ");
			ash_escaped(out, option->doc, ASH_MARKDOWN_SIGNS);
			ash_buf_adds(out, " |\n");
		}
	}
}

static void add_severities(struct ash_buf *out)
{
	ash_buf_adds(out, "\n## `severity`\n\n`severity: {RULE: SEVERITY}`, which is `ignore`, "
			  "`note`, `warning` or `error`. What nobody sets is as below; where an\n"
			  "entry of `layers` or `rules` has a severity of its own, that stands "
			  "between the two.\n\n| rule | severity |\n|---|---|\n");
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_rule_info *info = &ash_rules[i]->info;

		ash_buf_addf(out, "| [`%s`](rules/%s.md) | %s |\n", info->id, info->id,
			     ash_severity_name(info->severity));
	}
}

void ash_reference_page(struct ash_buf *out)
{
	ash_buf_adds(out, head);
	for (size_t i = 0; ash_config_sections[i]; i++)
		add_section(out, ash_config_sections[i]);
	add_kinds(out);
	add_budgets(out);
	add_options(out);
	add_severities(out);
}
