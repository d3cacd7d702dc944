/*
 * budget-file-lines: a file fits its line budget.
 *
 * Physical lines are what counts, since they are what an editor shows and `wc -l` confirms. The
 * message splits them up, because data tables, comments and dead code are what people argue
 * about. Generated and vendored files are no subjects.
 */
#include "checks/budget/origin.h"

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
}

static void run(struct ash_run *run)
{
	const struct ash_budget_options *options = run->options;
	const struct ash_project *project = run->project;

	for (uint32_t i = 0; options->max && i < project->view->n_files; i++)
		if (project->file_class[i] == ASH_CLASS_PROJECT &&
		    project->view->files[i].lines > options->max)
			report(run, i, options->max);
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
			       "the first two.",
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
