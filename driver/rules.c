/* ashlar rules: the catalogue. */
#include <string.h>

#include "checks/rule.h"
#include "driver/command.h"
#include "driver/wrap.h"
#include "report/json.h"

enum rules_format { RULES_TEXT, RULES_JSON };
struct rules_options {
	unsigned format; /* enum rules_format */
};

static const char *const formats[] = {"text", "json", NULL};

static const struct ash_flag flags[] = {{"format", 0, ASH_FLAG_CHOICE,
					 offsetof(struct rules_options, format), "FORMAT", formats,
					 "text (default) or json"},
					{0}};

static const char *const scopes[] = {
	[ASH_SCOPE_TU] = "unit", [ASH_SCOPE_PROGRAM] = "program", [ASH_SCOPE_CONFIG] = "config"};

static size_t longest_id(void)
{
	size_t longest = 0;

	for (size_t i = 0; i < ash_n_rules; i++) {
		size_t n = strlen(ash_rules[i]->info.id);

		longest = n > longest ? n : longest;
	}
	return longest;
}

static void list_text(struct ash_buf *out)
{
	int width = (int)longest_id();

	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_rule *rule = ash_rules[i];

		ash_buf_addf(out, "%-*s  %-7s  %-7s  %s\n", width, rule->info.id,
			     ash_severity_name(rule->info.severity), scopes[rule->scope],
			     rule->info.summary);
	}
}

static void list_json(struct ash_buf *out)
{
	struct ash_json json = {.out = out};

	ash_json_array(&json, NULL);
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_rule *rule = ash_rules[i];

		ash_json_object(&json, NULL);
		ash_json_string(&json, "id", rule->info.id);
		ash_json_string(&json, "severity", ash_severity_name(rule->info.severity));
		ash_json_string(&json, "scope", scopes[rule->scope]);
		ash_json_bool(&json, "needs_profile", rule->needs_profile);
		ash_json_string(&json, "summary", rule->info.summary);
		ash_json_object_end(&json);
	}
	ash_json_array_end(&json);
	ash_buf_addc(out, '\n');
}

static int list(enum rules_format format)
{
	struct ash_buf out = {0};
	int code;

	if (format == RULES_JSON)
		list_json(&out);
	else
		list_text(&out);
	code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct rules_options options = {0};
	struct ash_strings operands = {0};
	bool done;
	int code = ash_command_parse(command, argc, argv, &options, &operands, &done);

	if (!done && operands.n)
		code = ash_command_refuse(command,
					  "takes no operands; for one rule: 'ashlar "
					  "explain %s'",
					  operands.v[0]);
	else if (!done)
		code = list((enum rules_format)options.format);
	ash_vec_release(&operands);
	return code;
}

const struct ash_command ash_command_rules = {
	.name = "rules",
	.synopsis = "[--format text|json]",
	.summary = "list the rules: id, default severity, scope, what they find",
	.examples = "For scripts:\n"
		    "  ashlar rules --format json\n",
	.flags = flags,
	.run = run,
};
