/*
 * budget-cognitive: a function's cognitive complexity (SonarSource's definition 1.5) fits its
 * budget.
 *
 * The fact is what one unit can count, recursion left out. Here a function that calls itself gets
 * the definition's one point for recursion, alike in the plugin and over the program. Recursion
 * through other functions needs the whole program's call graph and is left out, so that both
 * hosts say the same of one file.
 */
#include "checks/budget/function_budget.h"

/* The function's first call of itself, or NULL. */
static const struct ash_use *self_call(const struct ash_project *project,
				       const struct ash_function *function)
{
	struct ash_rows rows = ash_index_uses_of(project->index, function->entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_use *use = &project->view->uses[rows.v[i]];

		if (use->from == function->entity && use->to == function->entity &&
		    use->kind == ASH_USE_CALL && !(use->flags & ASH_USE_UNEVALUATED))
			return use;
	}
	return NULL;
}

static uint32_t measure(const struct ash_run *run, const struct ash_function *function)
{
	return function->cognitive + (self_call(run->project, function) != NULL);
}

static void explain(struct ash_run *run, struct ash_finding *finding,
		    const struct ash_function *function)
{
	const struct ash_use *use = self_call(run->project, function);

	if (use)
		ash_note(run, finding,
			 (struct ash_place){.path = ash_file_path(run->project->view, use->file),
					    .line = use->line,
					    .column = use->column,
					    .length = use->length},
			 "1 of it for calling itself here");
}

static void run(struct ash_run *run)
{
	static const struct ash_function_budget budget = {.before = "has cognitive complexity",
							  .after = "",
							  .measure = measure,
							  .explain = explain};

	ash_function_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 25,
			  "highest cognitive complexity; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_cognitive = {
	.info =
		{
			.id = "budget-cognitive",
			.key_names = "function file overload",
			.severity = ASH_WARNING,
			.summary = "a function's cognitive complexity is over its budget",
			.why = "Cognitive complexity (SonarSource, version 1.5) asks how hard a\n"
			       "function is to read, not how many paths it has: each break in the\n"
			       "straight flow costs 1, and 1 more for each level it is nested in;\n"
			       "a switch costs once. Nested conditions are what it finds and\n"
			       "cyclomatic complexity does not.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {cognitive: 5}\n"
			       "// file: find.c\n"
			       "int first_even(const int *v, int n);\n"
			       "int first_even(const int *v, int n)\n"
			       "{\n"
			       "\tif (v) {\n"
			       "\t\tfor (int i = 0; i < n; i++) {\n"
			       "\t\t\tif (v[i] % 2 == 0)\n"
			       "\t\t\t\treturn v[i];\n"
			       "\t\t}\n"
			       "\t}\n"
			       "\treturn 0;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {cognitive: 5}\n"
				"// file: find.c\n"
				"int first_even(const int *v, int n);\n"
				"int first_even(const int *v, int n)\n"
				"{\n"
				"\tif (!v)\n"
				"\t\treturn 0;\n"
				"\tfor (int i = 0; i < n; i++)\n"
				"\t\tif (v[i] % 2 == 0)\n"
				"\t\t\treturn v[i];\n"
				"\treturn 0;\n"
				"}\n",
			.fix = "Return early instead of nesting; give the body of a loop a\n"
			       "function of its own; name a long condition.",
			.except = "`// ashlar-allow(budget-cognitive): reason` on the line of the\n"
				  "name or the line above; or another limit for the project:\n"
				  "`budgets: {cognitive: 30}`.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
