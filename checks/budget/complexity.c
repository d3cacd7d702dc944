/*
 * budget-complexity: a function's cyclomatic complexity fits its budget.
 *
 * Counted as written: a macro's body counts for the macro, both branches of #if only when they
 * are compiled. Modified counting (a switch as one) is left out: the budget is generous instead.
 */
#include "checks/budget/function_budget.h"

static uint32_t measure(const struct ash_run *run, const struct ash_function *function)
{
	(void)run;
	return function->cyclomatic;
}

static void run(struct ash_run *run)
{
	static const struct ash_function_budget budget = {
		.before = "has cyclomatic complexity", .after = "", .measure = measure};

	ash_function_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 15,
			  "highest cyclomatic complexity; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_complexity = {
	.info =
		{
			.id = "budget-complexity",
			.key_names = "function file overload",
			.severity = ASH_WARNING,
			.summary = "a function's cyclomatic complexity is over its budget",
			.why = "Cyclomatic complexity is the number of tests it takes to walk\n"
			       "every branch once: 1, and 1 more for each if, for, while, do,\n"
			       "case, catch, ?:, && and || as written. Beyond the budget nobody\n"
			       "writes these tests.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {complexity: 3}\n"
			       "// file: days.c\n"
			       "int leap(int year);\n"
			       "int leap(int year)\n"
			       "{\n"
			       "\tif (year % 400 == 0)\n"
			       "\t\treturn 1;\n"
			       "\tif (year % 100 == 0)\n"
			       "\t\treturn 0;\n"
			       "\treturn year % 4 == 0 ? 1 : 0;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {complexity: 3}\n"
				"// file: days.c\n"
				"int leap(int year);\n"
				"int leap(int year)\n"
				"{\n"
				"\treturn (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;\n"
				"}\n",
			.fix = "Move a nest of conditions into a function with a name; replace a\n"
			       "chain of comparisons by a table; return early.",
			.except =
				"`// ashlar-allow(budget-complexity): reason` on the line of the\n"
				"name or the line above; or another limit for the project:\n"
				"`budgets: {complexity: 20}`.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
