/*
 * budget-nesting: control structures nest no deeper than their budget.
 *
 * if, loops, switch and try count one level each; else-if does not add one.
 */
#include "checks/budget/function_budget.h"

static uint32_t measure(const struct ash_run *run, const struct ash_function *function)
{
	(void)run;
	return function->nesting;
}

static void run(struct ash_run *run)
{
	static const struct ash_function_budget budget = {
		.before = "nests", .after = " levels deep", .measure = measure};

	ash_function_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 4,
			  "deepest nesting of control structures; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_nesting = {
	.info =
		{
			.id = "budget-nesting",
			.key_names = "function file overload",
			.severity = ASH_WARNING,
			.summary = "control structures nest deeper than their budget",
			.why = "Each level is a condition the reader has to keep in mind to know\n"
			       "when a line runs. Four are as many as people keep.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {nesting: 2}\n"
			       "// file: count.c\n"
			       "int ones(int (*rows)[8], int n);\n"
			       "int ones(int (*rows)[8], int n)\n"
			       "{\n"
			       "\tint found = 0;\n"
			       "\tfor (int i = 0; i < n; i++)\n"
			       "\t\tfor (int j = 0; j < 8; j++)\n"
			       "\t\t\tif (rows[i][j] == 1)\n"
			       "\t\t\t\tfound++;\n"
			       "\treturn found;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {nesting: 2}\n"
				"// file: count.c\n"
				"int ones(int (*rows)[8], int n);\n"
				"static int ones_in_row(const int *row)\n"
				"{\n"
				"\tint found = 0;\n"
				"\tfor (int j = 0; j < 8; j++)\n"
				"\t\tif (row[j] == 1)\n"
				"\t\t\tfound++;\n"
				"\treturn found;\n"
				"}\n"
				"int ones(int (*rows)[8], int n)\n"
				"{\n"
				"\tint found = 0;\n"
				"\tfor (int i = 0; i < n; i++)\n"
				"\t\tfound += ones_in_row(rows[i]);\n"
				"\treturn found;\n"
				"}\n",
			.fix = "Turn the condition round and leave early (return, continue); give\n"
			       "the body of the inner loop a function of its own.",
			.except =
				"`// ashlar-allow(budget-nesting): reason` on the line of the name\n"
				"or the line above; or another limit for the project: `budgets:\n"
				"{nesting: 5}`.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
