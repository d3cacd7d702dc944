/* Command lines by table. No long-option abbreviations: a script must not break when one is added.
 */
#include "driver/flag.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "driver/wrap.h"

#define HELP_COLUMN 26
#define MAX_FLAGS   64

/* One parse: where we are in argv, and where complaints go. */
struct parse {
	const struct ash_flag *flags;
	int argc, next;
	char **argv;
	void *into;
	struct ash_buf *why;
};

static const struct ash_flag *find_name(const struct ash_flag *flags, const char *name, size_t n)
{
	for (; flags->name; flags++)
		if (strlen(flags->name) == n && strncmp(flags->name, name, n) == 0)
			return flags;
	return NULL;
}

static const struct ash_flag *find_letter(const struct ash_flag *flags, char letter)
{
	for (; flags->name; flags++)
		if (flags->letter == letter)
			return flags;
	return NULL;
}

static int set_number(const struct parse *parse, const struct ash_flag *flag, const char *value)
{
	uint32_t *field = (uint32_t *)(void *)((char *)parse->into + flag->offset_bytes);
	char *end;
	unsigned long number;

	errno = 0;
	number = strtoul(value, &end, 10);
	if (value[0] < '0' || value[0] > '9' || *end || errno || number > UINT32_MAX) {
		ash_buf_addf(parse->why, "option '--%s' wants a number, not '%s'", flag->name,
			     value);
		return -1;
	}
	*field = (uint32_t)number;
	return 0;
}

static int set_choice(const struct parse *parse, const struct ash_flag *flag, const char *value)
{
	unsigned *field = (unsigned *)(void *)((char *)parse->into + flag->offset_bytes);

	for (unsigned i = 0; flag->choices[i]; i++) {
		if (strcmp(flag->choices[i], value) == 0) {
			*field = i;
			return 0;
		}
	}
	ash_buf_addf(parse->why, "option '--%s' does not know '%s'; it takes", flag->name, value);
	for (unsigned i = 0; flag->choices[i]; i++)
		ash_buf_addf(parse->why, "%s'%s'", i ? ", " : " ", flag->choices[i]);
	return -1;
}

static int set(const struct parse *parse, const struct ash_flag *flag, const char *value)
{
	void *field = (char *)parse->into + flag->offset_bytes;
	struct ash_strings *list = field;

	switch (flag->type) {
	case ASH_FLAG_SWITCH:
		*(bool *)field = true;
		return 0;
	case ASH_FLAG_NUMBER:
		return set_number(parse, flag, value);
	case ASH_FLAG_TEXT:
		*(const char **)field = value;
		return 0;
	case ASH_FLAG_LIST:
		ash_vec_push(list, value);
		return 0;
	case ASH_FLAG_CHOICE:
		return set_choice(parse, flag, value);
	}
	return -1;
}

static int unknown(const struct parse *parse, const char *name, size_t n)
{
	const char *names[MAX_FLAGS];
	const char *nearest;
	size_t count = 0;
	struct ash_buf text = {0};

	for (const struct ash_flag *flag = parse->flags; flag->name && count < MAX_FLAGS; flag++)
		names[count++] = flag->name;
	ash_buf_add(&text, name, n);
	nearest = ash_nearest(text.data, names, count);
	ash_buf_addf(parse->why, "unknown option '--%s'", text.data);
	if (nearest)
		ash_buf_addf(parse->why, "; did you mean '--%s'?", nearest);
	ash_buf_release(&text);
	return -1;
}

/* The value of a flag: what is glued to it, or the next word. NULL when there is none. */
static const char *value_of(struct parse *parse, const struct ash_flag *flag, const char *glued)
{
	if (glued)
		return glued;
	if (parse->next < parse->argc)
		return parse->argv[parse->next++];
	ash_buf_addf(parse->why, "option '--%s' wants a value: --%s %s", flag->name, flag->name,
		     flag->argument);
	return NULL;
}

static int parse_flag(struct parse *parse, const struct ash_flag *flag, const char *glued)
{
	const char *value = NULL;

	if (flag->type == ASH_FLAG_SWITCH && glued) {
		ash_buf_addf(parse->why, "option '--%s' takes no value", flag->name);
		return -1;
	}
	if (flag->type != ASH_FLAG_SWITCH && !(value = value_of(parse, flag, glued)))
		return -1;
	return set(parse, flag, value);
}

static int parse_long(struct parse *parse, const char *word)
{
	size_t n = strcspn(word, "=");
	const struct ash_flag *flag = find_name(parse->flags, word, n);

	if (!flag)
		return unknown(parse, word, n);
	return parse_flag(parse, flag, word[n] ? word + n + 1 : NULL);
}

static int parse_short(struct parse *parse, const char *word)
{
	const struct ash_flag *flag = find_letter(parse->flags, word[0]);

	if (!flag) {
		ash_buf_addf(parse->why, "unknown option '-%s'", word);
		return -1;
	}
	return parse_flag(parse, flag, word[1] ? word + 1 : NULL);
}

int ash_flags_parse(const struct ash_flag *flags, int argc, char **argv, void *into,
		    struct ash_strings *operands, struct ash_buf *why)
{
	struct parse parse = {flags, argc, 1, argv, into, why};
	bool options = true;

	while (parse.next < argc) {
		const char *word = argv[parse.next++];
		int result = 0;

		if (!options || word[0] != '-' || !word[1])
			ash_vec_push(operands, word);
		else if (strcmp(word, "--") == 0)
			options = false;
		else if (word[1] == '-')
			result = parse_long(&parse, word + 2);
		else
			result = parse_short(&parse, word + 1);
		if (result != 0)
			return -1;
	}
	return 0;
}

void ash_flags_help(const struct ash_flag *flags, struct ash_buf *out)
{
	for (; flags->name; flags++) {
		size_t start = out->size, column;

		ash_buf_adds(out, "  ");
		if (flags->letter)
			ash_buf_addf(out, "-%c, ", flags->letter);
		ash_buf_addf(out, "--%s", flags->name);
		if (flags->argument)
			ash_buf_addf(out, " %s", flags->argument);
		column = out->size - start;
		if (column >= HELP_COLUMN) {
			ash_buf_addc(out, '\n');
			column = 0;
		}
		ash_blanks(out, HELP_COLUMN - column);
		ash_wrap(out, flags->help, HELP_COLUMN, HELP_COLUMN);
	}
}
