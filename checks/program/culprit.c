/*
 * Culprits; see culprit.h.
 *
 * Of several macros the first that the type's own lines ask for is named, since what stands below
 * an #ifdef follows from it; failing that the last one above, where an #if may hold the whole type.
 */
#include "checks/program/culprit.h"

#include <string.h>

/* Two units side by side. */
struct pair {
	struct ash_run *run;
	const struct ash_form *forms[2];
	uint32_t units[2];
	uint32_t begin_line; /* of the type in either form */
};

/* A macro in which they differ; [i] is NULL where unit i did not have it. */
struct difference {
	const struct ash_seen_macro *seen[2];
	const char *options[2]; /* "-DBIG=2" of either command line, or NULL */
};

static const struct ash_seen_macro *find_macro(const struct ash_form *form, const char *name)
{
	for (size_t i = 0; i < form->macros.n; i++)
		if (strcmp(form->macros.v[i].name, name) == 0)
			return &form->macros.v[i];
	return NULL;
}

/* Length of the option at the start of `text`, which is options separated by blanks. */
static size_t option_length(const char *text)
{
	return strcspn(text, " ");
}

/* "-DNAME" or "-DNAME=VALUE" of the unit; the last one counts. NULL: not given, or -U. */
static const char *option_of(const struct pair *pair, uint32_t unit, const char *name)
{
	const struct ash_view *view = pair->run->project->view;
	const char *at = ash_text(view, view->units[unit].defines), *found = NULL;
	size_t n = strlen(name);

	for (; *at != '\0'; at += option_length(at) + strspn(at + option_length(at), " ")) {
		if (at[0] != '-' || (at[1] != 'D' && at[1] != 'U') ||
		    strncmp(at + 2, name, n) != 0 || !strchr(" =", at[2 + n]))
			continue;
		found = at[1] == 'D' ? at : NULL;
	}
	return found ? ash_arena_copy_n(pair->run->scratch, found, option_length(found)) : NULL;
}

static bool same_definition(const struct difference *d)
{
	const struct ash_seen_macro *a = d->seen[0], *b = d->seen[1];

	if (!a != !b)
		return false;
	if (a && b &&
	    (strcmp(a->defined_in, b->defined_in) != 0 || a->defined_line != b->defined_line))
		return false;
	if (!d->options[0] || !d->options[1])
		return d->options[0] == d->options[1];
	return strcmp(d->options[0], d->options[1]) == 0;
}

static struct difference compare(const struct pair *pair, const char *name)
{
	struct difference d = {0};

	for (int i = 0; i < 2; i++) {
		d.seen[i] = find_macro(pair->forms[i], name);
		/* a definition in a file stands before the one on the command line */
		if (!d.seen[i] || d.seen[i]->defined_line == 0)
			d.options[i] = option_of(pair, pair->units[i], name);
	}
	return d;
}

static uint32_t line_of(const struct difference *d)
{
	return d->seen[0] ? d->seen[0]->line : d->seen[1]->line;
}

/* Is `d` the better explanation? See the head of this file. */
static bool is_better(const struct pair *pair, const struct difference *d,
		      const struct difference *best)
{
	uint32_t line = line_of(d), best_line;

	if (!best->seen[0] && !best->seen[1])
		return true;
	best_line = line_of(best);
	if ((line >= pair->begin_line) != (best_line >= pair->begin_line))
		return line >= pair->begin_line;
	return line >= pair->begin_line ? line < best_line : line > best_line;
}

static struct difference find_difference(const struct pair *pair)
{
	struct difference best = {0};

	for (int side = 0; side < 2; side++) {
		for (size_t i = 0; i < pair->forms[side]->macros.n; i++) {
			struct difference d = compare(pair, pair->forms[side]->macros.v[i].name);

			if (!same_definition(&d) && is_better(pair, &d, &best))
				best = d;
		}
	}
	return best;
}

const char *ash_unit_words(struct ash_run *run, uint32_t unit)
{
	const struct ash_view *view = run->project->view;
	const struct ash_unit *row = &view->units[unit];
	const char *output = ash_text(view, row->output);

	if (run->links->twice[row->file] && *output)
		return ash_arena_printf(run->scratch, "'%s' (for '%s')",
					ash_file_path(view, row->file), output);
	return ash_arena_printf(run->scratch, "'%s'", ash_file_path(view, row->file));
}

static const char *unit_words(const struct pair *pair, int side)
{
	return ash_unit_words(pair->run, pair->units[side]);
}

static struct ash_culprit blame_macro(const struct pair *pair, const struct difference *d)
{
	int side = d->seen[0] ? 0 : 1; /* one that has it */
	const struct ash_seen_macro *macro = d->seen[side];
	struct ash_culprit culprit = {.name = macro->name, .place = {.path = ""}};

	if (d->options[side] && d->options[1 - side])
		culprit.words = ash_arena_printf(pair->run->scratch, "%s gets '%s' and %s '%s'",
						 unit_words(pair, 0), d->options[0],
						 unit_words(pair, 1), d->options[1]);
	else if (d->seen[1 - side])
		culprit.words = ash_arena_printf(
			pair->run->scratch, "each has its own definition of '%s'", macro->name);
	else if (d->options[side])
		culprit.words =
			ash_arena_printf(pair->run->scratch, "only %s is compiled with '%s'",
					 unit_words(pair, side), d->options[side]);
	else
		culprit.words = ash_arena_printf(pair->run->scratch, "'%s' is defined in %s only",
						 macro->name, unit_words(pair, side));
	if (macro->defined_line)
		culprit.place = (struct ash_place){.path = macro->defined_in,
						   .line = macro->defined_line,
						   .column = macro->defined_column,
						   .length = (uint32_t)strlen(macro->name)};
	return culprit;
}

/* Is the option one of the unit's? */
static bool has_option(const char *defines, const char *option, size_t n)
{
	for (const char *at = defines; *at != '\0';
	     at += option_length(at) + strspn(at + option_length(at), " "))
		if (option_length(at) == n && memcmp(at, option, n) == 0)
			return true;
	return false;
}

/* Options of one command that the other lacks, up to three: "'-DA' '-DB'"; "" when there is none.
 */
static const char *options_beside(const struct pair *pair, int side)
{
	const struct ash_view *view = pair->run->project->view;
	const char *at = ash_text(view, view->units[pair->units[side]].defines);
	const char *other = ash_text(view, view->units[pair->units[1 - side]].defines);
	const char *text = "";
	int n = 0;

	for (; *at != '\0'; at += option_length(at) + strspn(at + option_length(at), " "))
		if (!has_option(other, at, option_length(at)) && n++ < 3)
			text = ash_arena_printf(pair->run->scratch, "%s%s'%.*s'", text,
						*text ? ", " : "", (int)option_length(at), at);
	return text;
}

/* The commands differ; which of the options did it the header's own text does not say. */
static const char *blame_options(const struct pair *pair)
{
	const struct ash_view *view = pair->run->project->view;
	const struct ash_unit *a = &view->units[pair->units[0]], *b = &view->units[pair->units[1]];

	if (a->target != b->target)
		return ash_arena_printf(pair->run->scratch, "%s is compiled for %s, %s for %s",
					unit_words(pair, 0), ash_text(view, a->target),
					unit_words(pair, 1), ash_text(view, b->target));
	for (int side = 0; side < 2; side++) {
		const char *options = options_beside(pair, side);

		if (*options)
			return ash_arena_printf(pair->run->scratch, "only %s is compiled with %s",
						unit_words(pair, side), options);
	}
	return NULL;
}

struct ash_culprit ash_culprit_of(struct ash_run *run, const struct ash_suspect *suspect,
				  const struct ash_clash *clash)
{
	struct pair pair = {.run = run, .units = {clash->a->unit, clash->b->unit}};
	struct difference difference;

	pair.forms[0] = &suspect->forms.v[clash->a->form];
	pair.forms[1] = &suspect->forms.v[clash->b->form];
	pair.begin_line = pair.forms[0]->line < pair.forms[1]->line ? pair.forms[0]->line
								    : pair.forms[1]->line;
	difference = find_difference(&pair);
	if (difference.seen[0] || difference.seen[1])
		return blame_macro(&pair, &difference);
	return (struct ash_culprit){.words = blame_options(&pair), .place = {.path = ""}};
}
