/*
 * budget-functions-per-file: a file defines no more functions than its budget.
 *
 * Functions and methods with a body that somebody wrote: not defaulted or deleted ones, nor those
 * whose body is a macro's. A function seen by several units counts once.
 */
#include "checks/budget/file_budget.h"

static bool is_written(const struct ash_function *function)
{
	const uint32_t others =
		ASH_FUNCTION_FROM_MACRO | ASH_FUNCTION_DELETED | ASH_FUNCTION_DEFAULTED;

	return (function->flags & ASH_FUNCTION_DEFINITION) && !(function->flags & others);
}

/* Rows are sorted by place: one that two units saw differently stands beside its twin. */
static bool is_same(const struct ash_function *a, const struct ash_function *b)
{
	return a->file == b->file && a->line == b->line && a->column == b->column;
}

static const uint32_t *measure(const struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	uint32_t *n = ash_arena_array(run->scratch, view->n_files, sizeof *n);

	for (uint32_t i = 0; i < view->n_functions; i++) {
		const struct ash_function *row = &view->functions[i];

		if (is_written(row) && !(i && is_same(row - 1, row)))
			n[row->file]++;
	}
	return n;
}

static void run(struct ash_run *run)
{
	static const struct ash_file_budget budget = {
		.before = "defines", .after = "functions", .measure = measure};

	ash_file_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 0,
			  "most functions a file defines; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_functions_per_file = {
	.info =
		{
			.id = "budget-functions-per-file",
			.key_names = "file",
			.severity = ASH_WARNING,
			.summary = "a file defines more functions than its budget",
			.why = "A file of sixty short functions is within its line budget and\n"
			       "still holds several things. The number of functions says so\n"
			       "earlier than the number of lines. No profile sets this budget:\n"
			       "how many fit together depends on how small they are.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {functions-per-file: 2}\n"
			       "// file: text.c\n"
			       "static int length(const char *text) { return *text != 0; }\n"
			       "static int hash(const char *text) { return *text; }\n"
			       "int text_key(const char *text);\n"
			       "int text_key(const char *text)\n"
			       "{\n"
			       "\treturn length(text) + hash(text);\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {functions-per-file: 2}\n"
				"// file: hash.h\n"
				"int hash(const char *text);\n"
				"// file: hash.c\n"
				"#include \"hash.h\"\n"
				"int hash(const char *text)\n"
				"{\n"
				"\treturn *text;\n"
				"}\n"
				"// file: text.c\n"
				"#include \"hash.h\"\n"
				"static int length(const char *text) { return *text != 0; }\n"
				"int text_key(const char *text);\n"
				"int text_key(const char *text)\n"
				"{\n"
				"\treturn length(text) + hash(text);\n"
				"}\n",
			.fix = "Find the noun that could stand alone and give it a source and a\n"
			       "header.",
			.except =
				"`// ashlar-allow(budget-functions-per-file): reason` on line 1;\n"
				"an entry of `allow:` with from: the file and a reason; or\n"
				"another limit for the project. Without a limit the rule is\n"
				"silent; no profile sets one.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
