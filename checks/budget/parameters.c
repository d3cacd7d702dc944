/*
 * budget-parameters: a function takes no more parameters than its budget.
 *
 * The definition is judged, not every declaration; 'this' and an ellipsis do not count.
 */
#include "checks/budget/function_budget.h"

static uint32_t measure(const struct ash_project *project, const struct ash_function *function)
{
	(void)project;
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
