/*
 * Exceptions.
 *
 * An `allow:` entry covers what it names; above its `max` it covers nothing, so that nobody has
 * to guess which of the findings is the new one. A comment covers its own line and the next;
 * comments on consecutive lines cover the line after the last of them.
 */
#include "checks/suppress.h"

#include <string.h>

#include "checks/comment_names.h"
#include "checks/exception_report.h"
#include "facts/base/path.h"

struct suppression {
	const struct ash_project *project;
	const struct ash_check_options *options;
	struct ash_findings *findings;
	size_t first, seen; /* the filter's position, to leave earlier findings alone */
	uint32_t *covered;  /* per finding from first: by which exception, plus 1; 0: by none */
	struct ash_exceptions exceptions;
};

/* ---- allow: ---- */

static bool same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

static bool glob(const char *pattern, const char *text)
{
	return text && *text && ash_glob_match(pattern, text);
}

static bool matches(const struct ash_allow *allow, const struct ash_finding *finding)
{
	if (strcmp(allow->rule, finding->rule->id) != 0 && !same(allow->rule, finding->contract))
		return false;
	if (allow->from && !same(allow->from, finding->from) &&
	    !glob(allow->from, finding->place.path))
		return false;
	if (allow->to && !same(allow->to, finding->to) && !glob(allow->to, finding->to_path) &&
	    !glob(allow->to, finding->to_name ? finding->to_name : finding->entity))
		return false;
	return !allow->entity || glob(allow->entity, finding->entity);
}

static bool is_over(const struct suppression *s, const struct ash_allow *allow)
{
	const char *today = s->options->today;

	return today && allow->until && strcmp(allow->until, today) < 0;
}

/* Why an entry that names a finding leaves it standing; NULL: it does not. */
static const char *refusal(const struct suppression *s, const struct ash_allow *allow, uint32_t n)
{
	if (is_over(s, allow))
		return ash_arena_printf(s->findings->arena, "the exception here ended on %s",
					allow->until);
	if (allow->max && n > allow->max)
		return ash_arena_printf(s->findings->arena,
					"the exception here is for %u, there are %u", allow->max,
					n);
	return NULL;
}

/* The finding is the newest exception's, if it is no other's already. */
static void cover(struct suppression *s, size_t finding)
{
	if (!s->covered[finding - s->first])
		s->covered[finding - s->first] = (uint32_t)s->exceptions.n;
}

static void cover_by_entry(struct suppression *s, const struct ash_allow *allow)
{
	struct ash_exception exception = {.allow = allow,
					  .rules = allow->rule,
					  .reason = allow->reason,
					  .place = allow->place,
					  .is_over = is_over(s, allow)};
	const char *refused;

	for (size_t i = s->first; i < s->findings->n; i++)
		exception.named += matches(allow, s->findings->v[i]);
	refused = exception.named ? refusal(s, allow, exception.named) : NULL;
	ash_vec_push(&s->exceptions, exception);
	for (size_t i = s->first; exception.named && i < s->findings->n; i++) {
		struct ash_finding *finding = s->findings->v[i];

		if (!matches(allow, finding))
			continue;
		if (refused)
			ash_finding_note(s->findings, finding, allow->place, "%s", refused);
		else
			cover(s, i);
	}
}

static void cover_by_entries(struct suppression *s)
{
	const struct ash_config *config = s->project->config;

	for (size_t i = 0; i < config->allows.n; i++)
		cover_by_entry(s, &config->allows.v[i]);
}

/* ---- comments ---- */

static bool is_allow(const struct ash_view *view, const struct ash_directive *directive)
{
	return strcmp(ash_text(view, directive->name), "allow") == 0;
}

/* The last line the comment covers: the one after it and after those right below it. */
static uint32_t last_line(const struct ash_view *view, uint32_t row)
{
	const struct ash_directive *all = view->directives;
	uint32_t line = all[row].line;

	while (++row < view->n_directives && all[row].file == all[row - 1].file &&
	       all[row].line <= line + 1)
		line = all[row].line;
	return line + 1;
}

static bool speaks_of(const char *names, const struct ash_finding *finding)
{
	return ash_names_rule(names, finding->rule->id) || ash_names_rule(names, finding->contract);
}

/* Does the comment name it? A finding about the file as a whole (line 0) it may from anywhere. */
static bool comment_names(const struct suppression *s, uint32_t row, uint32_t last,
			  const struct ash_finding *finding)
{
	const struct ash_view *view = s->project->view;
	const struct ash_directive *directive = &view->directives[row];
	uint32_t line = finding->place.line;

	return (line == 0 || (line >= directive->line && line <= last)) &&
	       strcmp(finding->place.path, ash_file_path(view, directive->file)) == 0 &&
	       speaks_of(ash_text(view, directive->argument), finding);
}

static void cover_by_comment(struct suppression *s, uint32_t row)
{
	const struct ash_view *view = s->project->view;
	const struct ash_directive *directive = &view->directives[row];
	uint32_t last = last_line(view, row);
	struct ash_exception exception = {.rules = ash_text(view, directive->argument),
					  .reason = ash_text(view, directive->text),
					  .place = {.path = ash_file_path(view, directive->file),
						    .line = directive->line,
						    .column = directive->column}};

	for (size_t i = s->first; i < s->findings->n; i++)
		exception.named += comment_names(s, row, last, s->findings->v[i]);
	ash_vec_push(&s->exceptions, exception);
	for (size_t i = s->first; *exception.reason && exception.named && i < s->findings->n; i++)
		if (comment_names(s, row, last, s->findings->v[i]))
			cover(s, i);
	if (s->options->troubles)
		ash_check_names(s->project->config, exception.rules, exception.place,
				s->options->troubles);
}

/* Comments of other people's files are theirs. */
static void cover_by_comments(struct suppression *s)
{
	const struct ash_view *view = s->project->view;

	for (uint32_t row = 0; row < view->n_directives; row++) {
		const struct ash_directive *directive = &view->directives[row];

		if (is_allow(view, directive) &&
		    s->project->file_class[directive->file] == ASH_CLASS_PROJECT)
			cover_by_comment(s, row);
	}
}

/* ---- what it comes to ---- */

static int by_place(const void *left, const void *right)
{
	const struct ash_allowed *a = left, *b = right;
	const struct ash_place *x = &a->finding->place, *y = &b->finding->place;
	int order = strcmp(x->path, y->path);

	if (order == 0)
		order = (x->line > y->line) - (x->line < y->line);
	if (order == 0)
		order = (x->column > y->column) - (x->column < y->column);
	if (order == 0)
		order = strcmp(a->finding->rule->id, b->finding->rule->id);
	return order ? order : strcmp(a->finding->message, b->finding->message);
}

static void list_allowed(const struct suppression *s)
{
	for (size_t i = s->first; s->options->allowed && i < s->findings->n; i++) {
		uint32_t number = s->covered[i - s->first];
		struct ash_allowed allowed = {.finding = s->findings->v[i]};

		if (!number)
			continue;
		allowed.place = s->exceptions.v[number - 1].place;
		allowed.reason = s->exceptions.v[number - 1].reason;
		ash_vec_push(s->options->allowed, allowed);
	}
	if (s->options->allowed && s->options->allowed->n)
		qsort(s->options->allowed->v, s->options->allowed->n,
		      sizeof *s->options->allowed->v, by_place);
}

static bool is_uncovered(const struct ash_finding *finding, void *context)
{
	struct suppression *s = context;
	size_t position = s->seen++;

	(void)finding;
	return position < s->first || !s->covered[position - s->first];
}

void ash_suppress(const struct ash_project *project, const struct ash_check_options *options,
		  uint32_t units_failed, struct ash_findings *findings, size_t first)
{
	struct suppression s = {.project = project,
				.options = options,
				.findings = findings,
				.first = first,
				.covered = ash_calloc(findings->n - first + 1, sizeof *s.covered)};

	cover_by_entries(&s);
	cover_by_comments(&s);
	list_allowed(&s);
	ash_findings_filter(findings, is_uncovered, &s);
	ash_exceptions_report(&s.exceptions, project, options,
			      options->whole_program && !units_failed, findings);
	ash_vec_release(&s.exceptions);
	free(s.covered);
}
