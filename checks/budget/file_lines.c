/*
 * budget-file-lines: a file fits its line budget.
 *
 * Physical lines are what counts, since they are what an editor shows and `wc -l` confirms. The
 * message splits them up, because data tables, comments and dead code are what people argue
 * about. Generated and vendored files are no subjects.
 */
#include <string.h>

#include "checks/budget/origin.h"
#include "checks/budget/seam.h"
#include "facts/base/buf.h"

#define NAMED 5u /* what is moved or shared is named up to this many */

/* "Cache::insert" of a method, however deep in namespaces. */
static const char *short_name(struct ash_run *run, uint32_t entity)
{
	const struct ash_view *view = run->project->view;
	const struct ash_entity *one = &view->entities[entity];

	if (one->kind != ASH_ENTITY_METHOD || one->parent == ASH_NONE)
		return ash_entity_name(view, entity);
	return ash_arena_printf(run->scratch, "%s::%s", ash_entity_name(view, one->parent),
				ash_entity_name(view, entity));
}

/* "'a', 'b' and 3 more" */
static const char *some(struct ash_run *run, const uint32_t *entities, uint32_t n)
{
	uint32_t shown = n > NAMED ? NAMED : n;
	struct ash_buf buf = {0};
	const char *text;

	for (uint32_t i = 0; i < shown; i++)
		ash_buf_addf(&buf, "%s'%s'",
			     i == 0                       ? ""
			     : i + 1 < shown || n > shown ? ", "
							  : " and ",
			     short_name(run, entities[i]));
	if (n > shown)
		ash_buf_addf(&buf, " and %u more", n - shown);
	text = ash_arena_copy(run->scratch, ash_buf_text(&buf));
	ash_buf_release(&buf);
	return text;
}

static struct ash_place place_of(const struct ash_view *view, const struct ash_declaration *row)
{
	return (struct ash_place){.path = ash_file_path(view, row->file),
				  .line = row->line,
				  .column = row->column,
				  .length = (uint32_t)strlen(ash_entity_name(view, row->entity))};
}

static const char *price(struct ash_run *run, const struct ash_seam *seam)
{
	const char *crossing = "";

	if (seam->crossing)
		crossing = ash_arena_printf(run->scratch, "; they share %u other%s", seam->crossing,
					    seam->crossing == 1 ? "" : "s");
	if (seam->n_shared == 0)
		return ash_arena_printf(run->scratch, "no static would become visible%s", crossing);
	return ash_arena_printf(run->scratch, "of the statics, %s would become visible%s",
				some(run, seam->shared, seam->n_shared), crossing);
}

/* Where the file would come apart, and what that costs. */
static void propose(struct ash_run *run, struct ash_finding *finding, uint32_t file, uint32_t limit)
{
	const struct ash_view *view = run->project->view;
	struct ash_seam seam;
	uint32_t *entities;

	if (!ash_seam_find(run->scratch, run->project, file, limit, &seam))
		return;
	entities = ash_arena_array(run->scratch, seam.n_moved, sizeof *entities);
	for (uint32_t i = 0; i < seam.n_moved; i++)
		entities[i] = view->declarations[seam.moved[i]].entity;
	ash_note(run, finding, place_of(view, &view->declarations[seam.moved[0]]),
		 "its weakest seam: move %s (%u lines) to a file of %s own; %s",
		 some(run, entities, seam.n_moved), seam.lines, seam.n_moved == 1 ? "its" : "their",
		 price(run, &seam));
}

static void report(struct ash_run *run, uint32_t file, uint32_t limit)
{
	const struct ash_project *project = run->project;
	const struct ash_file *row = &project->view->files[file];
	const char *path = ash_file_path(project->view, file);
	struct ash_finding *finding = ash_report(
		run, (struct ash_place){.path = path, .line = 1, .column = 1},
		"file is %u lines; its budget is %u (%u code, %u comment, %u data, %u inactive)",
		row->lines, limit, row->code_lines, row->comment_lines,
		ash_index_data_lines(project->index, file),
		ash_index_inactive_lines(project->index, file));

	ash_about(run, finding, path, "%s", path);
	ash_budget_exceeded(run, finding, row->lines, limit);
	propose(run, finding, file, limit);
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;

	for (uint32_t i = 0; i < project->view->n_files; i++) {
		uint32_t max = ash_budget_max(run, ash_file_path(project->view, i));

		if (max && project->file_class[i] == ASH_CLASS_PROJECT &&
		    project->view->files[i].lines > max)
			report(run, i, max);
	}
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 400,
			  "longest file in physical lines; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_file_lines = {
	.info =
		{
			.id = "budget-file-lines",
			.key_names = "file",
			.severity = ASH_ERROR,
			.summary = "a file is longer than its budget",
			.why = "A file is what a person opens to understand one thing. When it\n"
			       "grows past its budget it holds several, they start to share\n"
			       "statics, and no tool can tell them apart again. A limit that is\n"
			       "checked is met a few lines at a time; one that is not is met by a\n"
			       "rewrite.\n"
			       "The message counts physical lines, and of these lines with code,\n"
			       "lines with only comment, lines inside static initialisers (data)\n"
			       "and lines that no compile kept (inactive); the last two overlap\n"
			       "the first two. A note names the weakest seam: of the sets of\n"
			       "functions and variables that would make a file, the one that\n"
			       "shares least with the rest, and the statics that both would use.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {file-lines: 6}\n"
			       "// file: text.c\n"
			       "int text_length(const char *text);\n"
			       "int text_length(const char *text)\n"
			       "{\n"
			       "\tint n = 0;\n"
			       "\twhile (text[n])\n"
			       "\t\tn++;\n"
			       "\treturn n;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {file-lines: 6}\n"
				"// file: text.c\n"
				"#include <string.h>\n"
				"int text_length(const char *text);\n"
				"int text_length(const char *text)\n"
				"{\n"
				"\treturn (int)strlen(text);\n"
				"}\n",
			.fix = "Find the noun that could stand alone - a struct and the functions\n"
			       "that touch its fields - and give it a source and a header of its\n"
			       "own. Do not cut in the middle: halves that share statics are still\n"
			       "one file.",
			.except =
				"`// ashlar-allow(budget-file-lines): reason` on line 1; an entry\n"
				"of `allow:` with from: the file and a reason; or another limit for\n"
				"the project: `budgets: {file-lines: 600}`. Generated files are\n"
				"told by their head or by `project: {generated: [...]}` and are\n"
				"never reported.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
