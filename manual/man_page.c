/*
 * Man pages in scdoc's language. What --help prints and what these say comes from the same tables;
 * here each option has a line of its own, and the exit status stands on every page.
 */
#include <string.h>

#include "driver/commands.h"
#include "driver/topic.h"
#include "page.h"

#define SIGNS "\\_*#.`~" /* of scdoc */

static void add_head(struct ash_buf *out, const char *page, unsigned section, const char *version)
{
	ash_buf_addf(out, "%s(%u) \"Ashlar %s\" \"Ashlar manual\"\n\n# NAME\n\n", page, section,
		     version);
}

static void add_escaped(struct ash_buf *out, char c, const char *signs)
{
	if (strchr(signs, c))
		ash_buf_addc(out, '\\');
	ash_buf_addc(out, c);
}

/* Words that are code: bold, without their backticks. */
static void add_prose(struct ash_buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '`')
			ash_buf_addc(out, '*');
		else
			add_escaped(out, *text, SIGNS);
	}
}

/* ---- texts that are laid out for the terminal ---- */

/*
 * Lines that begin with a blank are an example, kept as they are; "0  clean: ..." is an item of a
 * list, whose next lines stand below its text; all else is prose.
 */
enum block { BLOCK_NONE, BLOCK_PROSE, BLOCK_ITEM, BLOCK_LITERAL };

static enum block block_of(const char *line, size_t n, enum block now)
{
	if (n == 0)
		return now == BLOCK_LITERAL ? now : BLOCK_NONE;
	if (n > 3 && line[0] >= '0' && line[0] <= '9' && strncmp(line + 1, "  ", 2) == 0)
		return BLOCK_ITEM;
	if (line[0] == ' ')
		return now == BLOCK_ITEM ? BLOCK_ITEM : BLOCK_LITERAL;
	return BLOCK_PROSE;
}

static void add_line(struct ash_buf *out, const char *line, size_t n, enum block block)
{
	size_t blanks = strspn(line, " ");
	struct ash_buf text = {0};

	if (block == BLOCK_LITERAL) {
		for (size_t i = blanks < 2 ? blanks : 2; i < n; i++)
			add_escaped(out, line[i], "\\");
		ash_buf_addc(out, '\n');
		return;
	}
	ash_buf_add(&text, line + blanks, n - blanks);
	if (block == BLOCK_ITEM && blanks == 0) {
		ash_buf_addf(out, "*%c*\n\t", line[0]);
		add_prose(out, ash_buf_text(&text) + 3);
	} else {
		ash_buf_adds(out, block == BLOCK_ITEM ? "\t" : "");
		ash_buf_adds(out, ash_buf_text(&text)[0] == '-' ? "\\" : "");
		add_prose(out, ash_buf_text(&text));
	}
	ash_buf_addc(out, '\n');
	ash_buf_release(&text);
}

/* What stands between two lines. */
static void add_border(struct ash_buf *out, enum block before, enum block now, bool new_item)
{
	if (before == now && !new_item)
		return;
	if (before == BLOCK_LITERAL)
		ash_buf_adds(out, "```\n");
	if (before != BLOCK_NONE && now != BLOCK_NONE)
		ash_buf_addc(out, '\n');
	if (now == BLOCK_LITERAL)
		ash_buf_adds(out, "```\n");
}

static void add_laid_out(struct ash_buf *out, const char *text)
{
	enum block now = BLOCK_NONE;

	while (*text) {
		size_t n = strcspn(text, "\n");
		enum block next = block_of(text, n, now);
		bool blank_ahead = n == 0 && next == BLOCK_LITERAL && text[1] != ' ';

		next = blank_ahead ? BLOCK_NONE : next;
		add_border(out, now, next, next == BLOCK_ITEM && text[0] != ' ');
		if (n)
			add_line(out, text, n, next);
		else
			ash_buf_addc(out, '\n');
		now = next;
		text += n + (text[n] == '\n');
	}
	add_border(out, now, BLOCK_NONE, false);
}

static void add_topic(struct ash_buf *out, const char *title, const char *name)
{
	for (const struct ash_topic *topic = ash_topics; topic->name; topic++) {
		if (strcmp(topic->name, name) != 0)
			continue;
		ash_buf_addf(out, "\n# %s\n\n", title);
		add_laid_out(out, topic->text);
	}
}

/* ---- commands ---- */

static void add_option(struct ash_buf *out, const struct ash_flag *flag)
{
	if (flag->letter)
		ash_buf_addf(out, "*-%c*, ", flag->letter);
	ash_buf_addf(out, "*--%s*", flag->name);
	if (flag->argument) {
		ash_buf_adds(out, " _");
		ash_escaped(out, flag->argument, SIGNS);
		ash_buf_addc(out, '_');
	}
	ash_buf_adds(out, "\n\t");
	add_prose(out, flag->help);
	ash_buf_adds(out, "\n\n");
}

void ash_man_command(const struct ash_command *command, const char *version, struct ash_buf *out)
{
	struct ash_buf page = {0};

	ash_buf_addf(&page, "ashlar-%s", command->name);
	add_head(out, ash_buf_text(&page), 1, version);
	ash_buf_addf(out, "%s - ", ash_buf_text(&page));
	add_prose(out, command->summary);
	ash_buf_addf(out, "\n\n# SYNOPSIS\n\n*ashlar %s* ", command->name);
	add_prose(out, command->synopsis);
	ash_buf_adds(out, "\n\n# OPTIONS\n\n");
	for (const struct ash_flag *flag = command->flags; flag->name; flag++)
		add_option(out, flag);
	ash_buf_adds(out, "*--help*\n\tthe options, on standard output\n");
	if (command->examples) {
		ash_buf_adds(out, "\n# EXAMPLES\n\n");
		add_laid_out(out, command->examples);
	}
	add_topic(out, "EXIT STATUS", "exit-codes");
	ash_buf_adds(out, "\n# SEE ALSO\n\n*ashlar*(1), *ashlar.yaml*(5)\n");
	ash_buf_release(&page);
}

/* ---- the program ---- */

void ash_man_program(const char *version, struct ash_buf *out)
{
	add_head(out, "ashlar", 1, version);
	ash_buf_adds(out, "ashlar - architecture and budgets of C and C++ programs\n\n"
			  "# SYNOPSIS\n\n*ashlar* _COMMAND_ [OPTION...]++\n"
			  "*ashlar* _COMMAND_ *--help*++\n*ashlar* *--version*\n\n"
			  "# DESCRIPTION\n\n");
	add_prose(out, ash_purpose);
	ash_buf_adds(out, "\n\n# COMMANDS\n\n");
	for (size_t i = 0; i < ash_n_commands; i++) {
		ash_buf_addf(out, "*ashlar-%s*(1)\n\t", ash_commands[i]->name);
		add_prose(out, ash_commands[i]->summary);
		ash_buf_adds(out, "\n\n");
	}
	add_topic(out, "FACTS", "facts");
	add_topic(out, "EXIT STATUS", "exit-codes");
	ash_buf_adds(out, "\n# SEE ALSO\n\n*ashlar.yaml*(5)");
	for (size_t i = 0; i < ash_n_commands; i++)
		ash_buf_addf(out, ", *ashlar-%s*(1)", ash_commands[i]->name);
	ash_buf_addc(out, '\n');
}

/* ---- the configuration ---- */

static void add_section(struct ash_buf *out, const struct ash_config_section *section)
{
	ash_buf_adds(out, "\n## ");
	ash_escaped(out, section->where[0] ? section->where : "Top level", SIGNS);
	ash_buf_adds(out, "\n\n");
	add_prose(out, section->doc);
	ash_buf_adds(out, "\n\n");
	for (size_t i = 0; i < section->n_keys; i++) {
		ash_buf_addf(out, "*%s*: ", section->keys[i].key.name);
		add_prose(out, section->keys[i].value);
		ash_buf_adds(out, "\n\t");
		add_prose(out, section->keys[i].doc);
		ash_buf_adds(out, "\n\n");
	}
}

void ash_man_config(const char *version, struct ash_buf *out)
{
	add_head(out, "ashlar.yaml", 5, version);
	ash_buf_adds(out, "ashlar.yaml - what belongs to which component, and what may use what\n");
	add_topic(out, "DESCRIPTION", "config");
	ash_buf_adds(out, "\n# KEYS\n");
	for (size_t i = 0; ash_config_sections[i]; i++)
		add_section(out, ash_config_sections[i]);
	ash_buf_adds(out, "\n## budgets, options, severity\n\nTheir keys are rules: see *ashlar "
			  "rules*, and *ashlar explain* _RULE_ for the options of one.\n"
			  "\n# SEE ALSO\n\n*ashlar*(1), *ashlar-check*(1), *ashlar-init*(1), "
			  "*ashlar-explain*(1)\n");
}
