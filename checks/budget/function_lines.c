/*
 * budget-function-lines: a function's body fits its line budget.
 *
 * Lines are counted as written, from the opening to the closing brace, both included.
 */
#include "checks/budget/function_budget.h"

static uint32_t measure(const struct ash_run *run, const struct ash_function *function)
{
	(void)run;
	return function->lines;
}

static void run(struct ash_run *run)
{
	static const struct ash_function_budget budget = {
		.before = "is", .after = " lines", .measure = measure};

	ash_function_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 60,
			  "longest body in lines, braces included; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_function_lines = {
	.info =
		{
			.id = "budget-function-lines",
			.key_names = "function file overload",
			.severity = ASH_WARNING,
			.summary = "a function is longer than its budget",
			.why = "A function that fits a screen can be read without scrolling and\n"
			       "remembered while reading its caller. Longer ones usually do\n"
			       "several things, and only one of them is in the name.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {function-lines: 4}\n"
			       "// file: sum.c\n"
			       "int sum(const int *v, int n);\n"
			       "int sum(const int *v, int n)\n"
			       "{\n"
			       "\tint total = 0;\n"
			       "\tfor (int i = 0; i < n; i++)\n"
			       "\t\ttotal += v[i];\n"
			       "\treturn total;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {function-lines: 4}\n"
				"// file: sum.c\n"
				"int sum(const int *v, int n);\n"
				"int sum(const int *v, int n)\n"
				"{\n"
				"\treturn n == 0 ? 0 : v[0] + sum(v + 1, n - 1);\n"
				"}\n",
			.fix = "Give each step of the function a function of its own, named after\n"
			       "what it does; the steps then read as a table of contents. State\n"
			       "that many steps share is a struct.",
			.except =
				"`// ashlar-allow(budget-function-lines): reason` on the line of\n"
				"the name or the line above; or another limit for the project:\n"
				"`budgets: {function-lines: 80}`.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
