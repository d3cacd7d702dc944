/* ashlar explain: why a rule exists, bad and good, how to fix and how to except; and topics. */
#include <stdlib.h>
#include <string.h>

#include "checks/rule.h"
#include "driver/command.h"
#include "driver/topic.h"
#include "driver/wrap.h"
#include "facts/facts.h"

#define INDENT     ((size_t)2)
#define DOC_COLUMN 18

static const struct ash_flag flags[] = {{0}};

static void section(struct ash_buf *out, const char *title, const char *text, bool source)
{
	if (!text || !text[0])
		return;
	ash_buf_addf(out, "\n%s\n", title);
	if (source)
		ash_indent(out, text, 2 * INDENT);
	else
		ash_wrap(out, text, INDENT, 0);
}

static void add_options(struct ash_buf *out, const struct ash_rule *rule)
{
	if (!rule->options || !rule->options->name)
		return;
	ash_buf_adds(out, "\nOptions\n");
	for (const struct ash_option *option = rule->options; option->name; option++) {
		size_t start = out->size;

		if (option->type == ASH_OPTION_TEXT)
			ash_buf_addf(out, "  %s: %s ", option->name,
				     option->text ? option->text : "\"\"");
		else if (option->type == ASH_OPTION_BOOL)
			ash_buf_addf(out, "  %s: %s ", option->name,
				     option->number ? "true" : "false");
		else
			ash_buf_addf(out, "  %s: %u ", option->name, option->number);
		ash_wrap(out, option->doc, 3 * INDENT, out->size - start - 1);
	}
}

static void explain_rule(struct ash_buf *out, const struct ash_rule *rule)
{
	const struct ash_rule_info *info = &rule->info;

	ash_buf_addf(out, "%s (%s%s)\n", info->id, ash_severity_name(info->severity),
		     rule->needs_profile ? ", once a profile or a limit is set" : "");
	ash_wrap(out, info->summary, INDENT, 0);
	section(out, "Why", info->why, false);
	section(out, "Bad", info->bad, true);
	section(out, "Good", info->good, true);
	section(out, "How to fix", info->fix, false);
	section(out, "How to make an exception", info->except, false);
	add_options(out, rule);
}

/* The relations from the schema itself: they cannot go stale. */
static void add_schema(struct ash_buf *out)
{
	for (unsigned r = 0; r < ASH_N_RELATIONS; r++) {
		const struct ash_relation_schema *relation = &ash_schema[r];

		ash_buf_addf(out, "\n%s\n", relation->name);
		for (uint32_t c = 0; c < relation->n_columns; c++) {
			const struct ash_column *column = &relation->columns[c];
			size_t start = out->size;

			ash_buf_addf(out, "  %s ", column->name);
			ash_wrap(out, column->doc, DOC_COLUMN, out->size - start);
		}
	}
}

static void explain_topic(struct ash_buf *out, const struct ash_topic *topic)
{
	ash_buf_adds(out, topic->text);
	if (topic->with_schema)
		add_schema(out);
}

static void list_topics(struct ash_buf *out)
{
	ash_buf_adds(out, "Topics:\n");
	for (const struct ash_topic *topic = ash_topics; topic->name; topic++)
		ash_buf_addf(out, "  %-12s %s\n", topic->name, topic->summary);
	ash_buf_adds(out, "\nAny rule is a topic too; 'ashlar rules' lists them.\n");
}

static const struct ash_topic *find_topic(const char *name)
{
	for (const struct ash_topic *topic = ash_topics; topic->name; topic++)
		if (strcmp(topic->name, name) == 0)
			return topic;
	return NULL;
}

static int unknown(const struct ash_command *command, const char *name)
{
	const char **names = ash_calloc(ash_n_rules + 64, sizeof *names);
	const char *nearest;
	size_t n = 0;

	for (const struct ash_topic *topic = ash_topics; topic->name && n < 64; topic++)
		names[n++] = topic->name;
	for (size_t i = 0; i < ash_n_rules; i++)
		names[n++] = ash_rules[i]->info.id;
	nearest = ash_nearest(name, names, n);
	free(names);
	if (nearest)
		return ash_command_refuse(command, "no rule or topic '%s'; did you mean '%s'?",
					  name, nearest);
	return ash_command_refuse(command, "no rule or topic '%s'; see 'ashlar rules'", name);
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct ash_strings names = {0};
	struct ash_buf out = {0};
	bool done;
	int code = ash_command_parse(command, argc, argv, NULL, &names, &done);

	for (size_t i = 0; i < names.n && !done; i++) {
		const struct ash_topic *topic = find_topic(names.v[i]);
		const struct ash_rule *rule = ash_rule_find(names.v[i]);

		ash_buf_adds(&out, i ? "\n" : "");
		if (topic) {
			explain_topic(&out, topic);
		} else if (rule) {
			explain_rule(&out, rule);
		} else {
			code = unknown(command, names.v[i]);
			done = true;
		}
	}
	if (names.n == 0 && !done)
		list_topics(&out);
	if (!done)
		code = ash_command_print(&out, code);
	ash_buf_release(&out);
	ash_vec_release(&names);
	return code;
}

const struct ash_command ash_command_explain = {
	.name = "explain",
	.synopsis = "[RULE|TOPIC]...",
	.summary = "why a rule exists, bad and good, how to fix and except; other topics",
	.examples = "A rule, and what the exit status says:\n"
		    "  ashlar explain arch-layer exit-codes\n",
	.flags = flags,
	.run = run,
};
