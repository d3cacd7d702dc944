/*
 * Pages about rules. An example of a rule is a small project in one text, files begun by lines
 * `// file: NAME`; here each file is a block of its own, in its language.
 */
#include <string.h>

#include "page.h"

#define MARK "file: "

static void add_text(struct ash_buf *out, const char *title, const char *text)
{
	if (!text || !text[0])
		return;
	ash_buf_addf(out, "\n## %s\n\n", title);
	ash_escaped(out, text, ASH_MARKDOWN_SIGNS);
	ash_buf_addc(out, '\n');
}

/* ---- examples ---- */

/* The name behind "// file: ", "# file: " and the like; NULL: this line begins no file. */
static const char *begun_file(const char *line, size_t n, size_t *name_n)
{
	static const char *const comments[] = {"// ", "# ", "' ", "%% ", "-- "};

	for (size_t i = 0; i < sizeof comments / sizeof *comments; i++) {
		size_t head = strlen(comments[i]);

		if (n > head + strlen(MARK) && strncmp(line, comments[i], head) == 0 &&
		    strncmp(line + head, MARK, strlen(MARK)) == 0) {
			*name_n = n - head - strlen(MARK);
			return line + head + strlen(MARK);
		}
	}
	return NULL;
}

static const char *language_of(const char *name, size_t n)
{
	static const struct {
		const char *suffix, *language;
	} known[] = {
		{".yaml", "yaml"},     {".c", "c"},         {".h", "c"},
		{".cpp", "cpp"},       {".hpp", "cpp"},     {".cc", "cpp"},
		{".puml", "plantuml"}, {".mmd", "mermaid"}, {".md", "markdown"},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t length = strlen(known[i].suffix);

		if (n > length && strncmp(name + n - length, known[i].suffix, length) == 0)
			return known[i].language;
	}
	return "text";
}

struct example {
	struct ash_buf *out;
	bool open; /* a block is */
};

static void begin_block(struct example *example, const char *name, size_t n)
{
	if (example->open)
		ash_buf_adds(example->out, "```\n");
	ash_buf_addf(example->out, "\n`%.*s`\n\n```%s\n", (int)n, name, language_of(name, n));
	example->open = true;
}

static void add_example(struct ash_buf *out, const char *title, const char *text)
{
	struct example example = {.out = out};

	if (!text || !text[0])
		return;
	ash_buf_addf(out, "\n## %s\n", title);
	while (*text) {
		size_t n = strcspn(text, "\n"), name_n = 0;
		const char *name = begun_file(text, n, &name_n);

		if (name) {
			begin_block(&example, name, name_n);
		} else {
			if (!example.open)
				begin_block(&example, ASH_CONFIG_FILE, strlen(ASH_CONFIG_FILE));
			ash_buf_addf(out, "%.*s\n", (int)n, text);
		}
		text += n + (text[n] == '\n');
	}
	ash_buf_adds(out, "```\n");
}

/* ---- a rule ---- */

static void add_options(struct ash_buf *out, const struct ash_rule *rule)
{
	if (!rule->options || !rule->options->name)
		return;
	ash_buf_adds(out, "\n## Options\n\n| option | default | meaning |\n|---|---|---|\n");
	for (const struct ash_option *option = rule->options; option->name; option++) {
		ash_buf_addf(out, "| `%s` | ", option->name);
		ash_option_default(out, option);
		ash_buf_adds(out, " | ");
		ash_escaped(out, option->doc, ASH_MARKDOWN_SIGNS);
		ash_buf_adds(out, " |\n");
	}
}

static void add_key(struct ash_buf *out, const struct ash_rule *rule)
{
	const char *names = rule->info.key_names;

	if (!names || !names[0])
		return;
	ash_buf_adds(out, "\n## In a baseline\n\nAn entry knows its finding by ");
	for (size_t i = 0; *names; i++) {
		size_t n = strcspn(names, " ");

		ash_buf_addf(out, "%s`%.*s`", i ? ", " : "", (int)n, names);
		names += n + (names[n] == ' ');
	}
	ash_buf_adds(out, ".\n");
}

static const char *default_words(const struct ash_rule *rule)
{
	if (rule->info.severity == ASH_IGNORE)
		return "off; `severity:` turns it on";
	return ash_severity_name(rule->info.severity);
}

void ash_rule_page(const struct ash_rule *rule, struct ash_buf *out)
{
	const struct ash_rule_info *info = &rule->info;

	ash_buf_addf(out, "# %s\n\n", info->id);
	ash_sentence(out, info->summary);
	ash_buf_addf(out, "\n\n- Severity: %s%s\n- Looks at: %s\n", default_words(rule),
		     rule->needs_profile ? ", once a profile or a limit is configured" : "",
		     ash_scope_words(rule->scope));
	add_text(out, "Why", info->why);
	add_example(out, "Bad", info->bad);
	add_example(out, "Good", info->good);
	add_text(out, "How to fix", info->fix);
	add_text(out, "How to make an exception", info->except);
	add_options(out, rule);
	add_key(out, rule);
	ash_buf_addf(out,
		     "\n---\nGenerated from the rule itself, which `ashlar explain %s` prints. "
		     "[All rules](README.md)\n",
		     info->id);
}

/* ---- the catalogue ---- */

static size_t family_length(const struct ash_rule *rule)
{
	return strcspn(rule->info.id, "-");
}

static bool same_family(const struct ash_rule *a, const struct ash_rule *b)
{
	size_t n = family_length(a);

	return n == family_length(b) && strncmp(a->info.id, b->info.id, n) == 0;
}

void ash_rule_index(struct ash_buf *out)
{
	ash_buf_addf(out,
		     "# Rules\n\n%zu rules, generated from the rules themselves; `ashlar rules` "
		     "lists them, `ashlar explain RULE`\nprints a page in the terminal.\n",
		     ash_n_rules);
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_rule *rule = ash_rules[i];

		if (i == 0 || !same_family(rule, ash_rules[i - 1]))
			ash_buf_addf(out,
				     "\n## %.*s\n\n| rule | severity | finds |\n|---|---|---|\n",
				     (int)family_length(rule), rule->info.id);
		ash_buf_addf(out, "| [%s](%s.md) | %s | ", rule->info.id, rule->info.id,
			     rule->info.severity == ASH_IGNORE
				     ? "off"
				     : ash_severity_name(rule->info.severity));
		ash_escaped(out, rule->info.summary, ASH_MARKDOWN_SIGNS);
		ash_buf_adds(out, " |\n");
	}
}
