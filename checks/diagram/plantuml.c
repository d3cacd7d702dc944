/*
 * PlantUML, as far as components and arrows go:
 *
 *     component "net server" as net      [store]      package "core" {
 *     net --> store : reads              net -[#red]-> base          store <.. net
 *
 * Interfaces, notes and styles are passed over without a word; other lines count as skipped.
 */
#include <ctype.h>
#include <string.h>

#include "checks/diagram/drawing.h"

/* Words that make a box; with a '{' behind, one around others. */
static const char *const box_words[] = {"component", "package", "node",     "folder",  "frame",
					"rectangle", "cloud",   "database", "artifact"};

/* Beginnings of lines that say nothing of who uses whom. */
static const char *const quiet_words[] = {"skinparam", "title",  "note",       "end",    "hide",
					  "show",      "legend", "left",       "top",    "caption",
					  "footer",    "header", "scale",      "center", "right",
					  "interface", "actor",  "allowmixing"};

static bool begins_with_one(const char *line, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (ash_scan_word(line, words[i]))
			return true;
	return false;
}

/* What quotes, brackets or a bare word name; *at moves behind it. NULL: nothing is named here. */
static char *take_name(char **at)
{
	char *begin = *at, *end;

	if (*begin == '"' || *begin == '[') {
		end = strchr(begin + 1, *begin == '"' ? '"' : ']');
		begin++;
		if (!end)
			return NULL;
		*end = '\0';
		*at = end + 1;
		return begin;
	}
	for (end = begin; isalnum((unsigned char)*end) || *end == '_' ||
			  (unsigned char)*end >= 0x80 || *end == '/' ||
			  (*end == '.' && isalnum((unsigned char)end[1]));)
		end++;
	if (end == begin)
		return NULL;
	*at = end; /* the caller ends the name once it has looked at what follows */
	return begin;
}

/* A name as a text of its own, since what follows a bare one still is to be read. */
static const char *copy_name(struct ash_drafting *d, char **at)
{
	char *name = take_name(at);

	if (!name)
		return NULL;
	if (name[0] && name + strlen(name) + 1 == *at)
		return ash_scan_decode(ash_arena_copy(d->arena, name));
	return ash_scan_decode(ash_arena_copy_n(d->arena, name, (size_t)(*at - name)));
}

/* "... as alias": the alias, or NULL. */
static const char *take_alias(struct ash_drafting *d, char **at)
{
	char *here = ash_scan_blanks(*at);

	if (!ash_scan_word(here, "as"))
		return NULL;
	here = ash_scan_blanks(here + 2);
	*at = here;
	return copy_name(d, at);
}

static void add_box(struct ash_drafting *d, char *at)
{
	const char *name = copy_name(d, &at), *alias;
	uint32_t box;

	if (!name) {
		ash_drawing_skip(d);
		return;
	}
	alias = take_alias(d, &at);
	box = ash_drawing_box(d, alias ? alias : name, name);
	d->drawing->boxes.v[box].container = strchr(at, '{') != NULL;
}

/* Letters inside an arrow are a direction ("-up->"); behind it they begin the next name. */
static size_t direction_length(const char *at)
{
	size_t n = 0;

	while (isalpha((unsigned char)at[n]))
		n++;
	return n && at[n] && strchr("-.[>", at[n]) ? n : 0;
}

/* The length of an arrow's text at the place, colour and direction included; 0: there is none. */
static size_t arrow_length(const char *at)
{
	size_t n = 0;

	if (!*at || !strchr("-.<*o|", *at))
		return 0;
	while (at[n]) {
		const char *close = at[n] == '[' ? strchr(at + n, ']') : NULL;
		size_t direction = direction_length(at + n);

		if (at[n] == '>')
			return n + 1;
		if (close && close[1] && strchr("-.>", close[1]))
			n = (size_t)(close - at) + 1;
		else if (direction)
			n += direction;
		else if (strchr("-.<*o|", at[n]))
			n++;
		else
			break;
	}
	return n;
}

static void connect(struct ash_drafting *d, const char *arrow, size_t n, uint32_t left,
		    uint32_t right)
{
	bool forward = arrow[n - 1] == '>', backward = arrow[0] == '<';

	if (forward)
		ash_drawing_arrow(d, left, right);
	if (backward)
		ash_drawing_arrow(d, right, left);
	if (!forward && !backward)
		ash_drawing_skip(d);
}

/* "a --> b", or a box in brackets alone. */
static void read_arrow(struct ash_drafting *d, char *line)
{
	bool bracket = *line == '[';
	const char *left = copy_name(d, &line), *right, *alias;
	size_t n;

	if (!left) {
		ash_drawing_skip(d);
		return;
	}
	alias = take_alias(d, &line);
	line = ash_scan_blanks(line);
	n = arrow_length(line);
	if (n == 0) {
		if (bracket)
			ash_drawing_box(d, alias ? alias : left, left);
		else
			ash_drawing_skip(d);
		return;
	}
	char *rest = ash_scan_blanks(line + n);

	right = copy_name(d, &rest);
	if (!right) {
		ash_drawing_skip(d);
		return;
	}
	uint32_t from = ash_drawing_box(d, left, NULL);

	connect(d, line, n, from, ash_drawing_box(d, right, NULL));
}

void ash_drawing_plantuml(struct ash_drafting *d, char *line)
{
	if (!*line || *line == '\'' || *line == '@' || *line == '!' || *line == '}')
		return;
	if (begins_with_one(line, box_words, sizeof box_words / sizeof *box_words))
		add_box(d, ash_scan_blanks(line + strcspn(line, " \t[\"")));
	else if (!begins_with_one(line, quiet_words, sizeof quiet_words / sizeof *quiet_words) &&
		 strncmp(line, "()", 2) != 0)
		read_arrow(d, line);
}
