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
#include "facts/base/path.h"

struct suppression {
	const struct ash_project *project;
	const struct ash_check_options *options;
	struct ash_findings *findings;
	size_t first, seen;  /* the filter's position, to leave earlier findings alone */
	const bool *covered; /* per finding from first */
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
	    !glob(allow->to, finding->entity))
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

static void cover_by_entry(const struct suppression *s, const struct ash_allow *allow,
			   bool *covered)
{
	const char *refused;
	uint32_t n = 0;

	for (size_t i = s->first; i < s->findings->n; i++)
		n += matches(allow, s->findings->v[i]);
	refused = n ? refusal(s, allow, n) : NULL;
	for (size_t i = s->first; n && i < s->findings->n; i++) {
		struct ash_finding *finding = s->findings->v[i];

		if (!matches(allow, finding))
			continue;
		if (refused)
			ash_finding_note(s->findings, finding, allow->place, "%s", refused);
		else
			covered[i - s->first] = true;
	}
}

static void cover_by_entries(const struct suppression *s, bool *covered)
{
	const struct ash_config *config = s->project->config;

	for (size_t i = 0; i < config->allows.n; i++)
		cover_by_entry(s, &config->allows.v[i], covered);
}

/* ---- comments ---- */

static bool is_allow(const struct ash_view *view, const struct ash_directive *directive)
{
	return strcmp(ash_text(view, directive->name), "allow") == 0;
}

static bool has_reason(const struct ash_view *view, const struct ash_directive *directive)
{
	return *ash_text(view, directive->text) != '\0';
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

/* A finding about the file as a whole (line 0) is covered from anywhere in it. */
static void cover_by_comment(const struct suppression *s, uint32_t row, bool *covered)
{
	const struct ash_view *view = s->project->view;
	const struct ash_directive *directive = &view->directives[row];
	const char *path = ash_file_path(view, directive->file);
	uint32_t last = last_line(view, row);

	for (size_t i = s->first; i < s->findings->n; i++) {
		const struct ash_finding *finding = s->findings->v[i];
		uint32_t line = finding->place.line;

		if ((line == 0 || (line >= directive->line && line <= last)) &&
		    strcmp(finding->place.path, path) == 0 &&
		    speaks_of(ash_text(view, directive->argument), finding))
			covered[i - s->first] = true;
	}
}

/* Says what keeps a comment of the project from counting. */
static void check_comment(const struct suppression *s, const struct ash_directive *directive)
{
	const struct ash_view *view = s->project->view;
	const char *names = ash_text(view, directive->argument);
	struct ash_troubles *troubles = s->options->troubles;
	struct ash_place place = {.path = ash_file_path(view, directive->file),
				  .line = directive->line,
				  .column = directive->column};

	if (!troubles || s->project->file_class[directive->file] != ASH_CLASS_PROJECT)
		return;
	ash_check_names(s->project->config, names, place, troubles);
	if (!has_reason(view, directive))
		ash_trouble_add(troubles, ASH_WARNING, place,
				"exception without a reason has no effect; write "
				"'ashlar-allow(%s): why it may stay'",
				names);
}

static void cover_by_comments(const struct suppression *s, bool *covered)
{
	const struct ash_view *view = s->project->view;

	for (uint32_t row = 0; row < view->n_directives; row++) {
		const struct ash_directive *directive = &view->directives[row];

		if (!is_allow(view, directive))
			continue;
		check_comment(s, directive);
		if (has_reason(view, directive))
			cover_by_comment(s, row, covered);
	}
}

static bool is_uncovered(const struct ash_finding *finding, void *context)
{
	struct suppression *s = context;
	size_t position = s->seen++;

	(void)finding;
	return position < s->first || !s->covered[position - s->first];
}

void ash_suppress(const struct ash_project *project, const struct ash_check_options *options,
		  struct ash_findings *findings, size_t first)
{
	struct suppression s = {
		.project = project, .options = options, .findings = findings, .first = first};
	bool *covered = ash_calloc(findings->n - first, sizeof *covered);

	cover_by_entries(&s, covered);
	cover_by_comments(&s, covered);
	s.covered = covered;
	ash_findings_filter(findings, is_uncovered, &s);
	free(covered);
}
