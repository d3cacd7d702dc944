/* SARIF: what a viewer tells about a rule, from the rule's own texts. */
#include "report/sarif.h"

#include <string.h>

#define DESCRIPTION_BYTES 1024u /* what GitHub shows of a description */

/* "arch-layer" -> "ArchLayer". */
static void add_name(struct ash_json *json, const char *id)
{
	struct ash_buf name = {0};
	bool upper = true;

	for (; *id; id++) {
		if (*id == '-') {
			upper = true;
			continue;
		}
		ash_buf_addc(&name, ash_sarif_upper(*id, upper));
		upper = false;
	}
	ash_json_string(json, "name", ash_buf_text(&name));
	ash_buf_release(&name);
}

static bool given(const char *text)
{
	return text && *text;
}

static void add_section(struct ash_buf *out, const char *title, const char *text)
{
	if (given(text))
		ash_buf_addf(out, "%s%s:\n%s", out->size ? "\n\n" : "", title, text);
}

static void add_help_text(struct ash_buf *out, const struct ash_rule_info *rule)
{
	if (given(rule->why))
		ash_buf_adds(out, rule->why);
	add_section(out, "Bad", rule->bad);
	add_section(out, "Good", rule->good);
	add_section(out, "How to fix", rule->fix);
	add_section(out, "How to make an exception", rule->except);
	if (out->size == 0)
		ash_buf_adds(out, rule->summary);
}

static void add_code(struct ash_buf *out, const char *title, const char *code)
{
	if (given(code))
		ash_buf_addf(out, "\n\n**%s**\n\n```c\n%s%s```", title, code,
			     code[strlen(code) - 1] == '\n' ? "" : "\n");
}

static void add_prose(struct ash_buf *out, const char *title, const char *text)
{
	if (given(text))
		ash_buf_addf(out, "\n\n**%s**\n\n%s", title, text);
}

static void add_help_markdown(struct ash_buf *out, const struct ash_rule_info *rule)
{
	ash_buf_addf(out, "# %s\n\n%s", rule->id, given(rule->why) ? rule->why : rule->summary);
	add_code(out, "Bad", rule->bad);
	add_code(out, "Good", rule->good);
	add_prose(out, "How to fix", rule->fix);
	add_prose(out, "How to make an exception", rule->except);
}

static void add_help(struct ash_json *json, const struct ash_rule_info *rule)
{
	struct ash_buf text = {0}, markdown = {0};

	add_help_text(&text, rule);
	add_help_markdown(&markdown, rule);
	ash_json_object(json, "help");
	ash_json_string(json, "text", ash_buf_text(&text));
	ash_json_string(json, "markdown", ash_buf_text(&markdown));
	ash_json_object_end(json);
	ash_buf_release(&text);
	ash_buf_release(&markdown);
}

/* The rule's reason, cut after the last sentence that fits. */
static void add_full_description(struct ash_sarif *sarif, const struct ash_rule_info *rule)
{
	const char *why = given(rule->why) ? rule->why : rule->summary;
	char *text = ash_sarif_sentence(&sarif->scratch, why);

	if (strlen(text) > DESCRIPTION_BYTES) {
		size_t end = DESCRIPTION_BYTES;

		while (end && !(text[end - 1] == '.' && strchr(" \n", text[end])))
			end--;
		text[end ? end : DESCRIPTION_BYTES] = '\0';
	}
	ash_sarif_message(&sarif->json, "fullDescription", text);
}

static const char *problem_severity(enum ash_severity severity)
{
	static const char *const names[] = {[ASH_IGNORE] = "recommendation",
					    [ASH_NOTE] = "recommendation",
					    [ASH_WARNING] = "warning",
					    [ASH_ERROR] = "error"};

	return names[severity];
}

/* What a family is about, in the words viewers filter by. */
static const char *family_tag(const char *id)
{
	static const struct {
		const char *prefix, *tag;
	} families[] = {
		{"arch-", "architecture"},    {"budget-", "complexity"},
		{"config-", "configuration"}, {"doc-", "documentation"},
		{"pattern-", "design"},       {"perf-", "performance"},
		{"program-", "correctness"},
	};

	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (strncmp(id, families[i].prefix, strlen(families[i].prefix)) == 0)
			return families[i].tag;
	return "quality";
}

static void add_properties(struct ash_json *json, const struct ash_rule_info *rule)
{
	ash_json_object(json, "properties");
	ash_json_array(json, "tags");
	ash_json_string(json, NULL, family_tag(rule->id));
	ash_json_string(json, NULL, "maintainability");
	ash_json_array_end(json);
	ash_json_string(json, "precision", "very-high"); /* facts of the compiler, not heuristics */
	ash_json_string(json, "problem.severity", problem_severity(rule->severity));
	ash_json_object_end(json);
}

static void add_rule(struct ash_sarif *sarif, const struct ash_rule_info *rule)
{
	struct ash_json *json = &sarif->json;

	ash_json_object(json, NULL);
	ash_json_string(json, "id", rule->id);
	add_name(json, rule->id);
	ash_sarif_message(json, "shortDescription",
			  ash_sarif_sentence(&sarif->scratch, rule->summary));
	add_full_description(sarif, rule);
	add_help(json, rule);
	ash_json_object(json, "defaultConfiguration");
	if (rule->severity == ASH_IGNORE)
		ash_json_bool(json, "enabled", false);
	ash_json_string(json, "level",
			ash_sarif_level(rule->severity == ASH_IGNORE ? ASH_NOTE : rule->severity));
	ash_json_object_end(json);
	add_properties(json, rule);
	ash_json_object_end(json);
}

void ash_sarif_rules(struct ash_sarif *sarif)
{
	ash_json_array(&sarif->json, "rules");
	for (size_t i = 0; i < sarif->rules.n; i++)
		add_rule(sarif, sarif->rules.v[i]);
	ash_json_array_end(&sarif->json);
}
