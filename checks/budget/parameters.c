/*
 * budget-parameters: a function takes no more parameters than its budget.
 *
 * The definition is judged, not every declaration; 'this' and an ellipsis do not count. A method
 * that overrides one from outside the project has its parameters from there.
 */
#include "checks/budget/function_budget.h"

/* Does a project file declare it? Elsewhere nobody here chose its parameters. */
static bool is_ours(const struct ash_project *project, uint32_t method)
{
	struct ash_rows rows = ash_index_declarations(project->index, method);

	for (uint32_t i = 0; i < rows.n; i++) {
		uint32_t file = project->view->declarations[rows.v[i]].file;

		if (project->file_class[file] == ASH_CLASS_PROJECT)
			return true;
	}
	return false;
}

static bool is_imposed(const struct ash_project *project, uint32_t method)
{
	const struct ash_view *view = project->view;

	for (uint32_t i = 0; i < view->n_overrides; i++)
		if (view->overrides[i].method == method &&
		    !is_ours(project, view->overrides[i].overridden))
			return true;
	return false;
}

static uint32_t measure(const struct ash_run *run, const struct ash_function *function)
{
	uint32_t max = ash_budget_max(run, ash_file_path(run->project->view, function->file));

	if (function->parameters > max && is_imposed(run->project, function->entity))
		return 0;
	return function->parameters;
}

static void run(struct ash_run *run)
{
	static const struct ash_function_budget budget = {
		.before = "takes", .after = " parameters", .measure = measure};

	ash_function_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 6, "most parameters; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_parameters = {
	.info =
		{
			.id = "budget-parameters",
			.key_names = "function file overload",
			.severity = ASH_WARNING,
			.summary = "a function takes more parameters than its budget",
			.why = "A call with many arguments cannot be read without its declaration,\n"
			       "and two of one type next to each other get swapped. Parameters\n"
			       "that travel together are a noun nobody has named yet.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {parameters: 3}\n"
			       "// file: area.c\n"
			       "int area(int left, int top, int right, int bottom);\n"
			       "int area(int left, int top, int right, int bottom)\n"
			       "{\n"
			       "\treturn (right - left) * (bottom - top);\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {parameters: 3}\n"
				"// file: area.c\n"
				"struct box { int left, top, right, bottom; };\n"
				"int area(const struct box *box);\n"
				"int area(const struct box *box)\n"
				"{\n"
				"\treturn (box->right - box->left) * (box->bottom - box->top);\n"
				"}\n",
			.fix = "Put what belongs together into a struct with a name and pass that;\n"
			       "split a function that does several things.",
			.except =
				"`// ashlar-allow(budget-parameters): reason` on the line of the\n"
				"name or the line above; or another limit for the project:\n"
				"`budgets: {parameters: 8}`.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
