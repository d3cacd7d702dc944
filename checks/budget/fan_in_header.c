/*
 * budget-fan-in-header: a header is not included by more files than its budget.
 *
 * Project files that name it in an #include, each once; what gets it through another header is
 * that header's fan-in. Files outside any unit of this build are not known.
 */
#include "checks/arch/declared.h"
#include "checks/budget/file_budget.h"

static const uint32_t *measure(const struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	uint32_t *n = ash_arena_array(run->scratch, view->n_files, sizeof *n);
	uint32_t *seen = ash_arena_array(run->scratch, view->n_files, sizeof *seen);

	for (uint32_t i = 0; i < view->n_includes; i++) {
		const struct ash_include *row = &view->includes[i];

		if (row->included == ASH_NONE || seen[row->included] == row->file + 1 ||
		    run->project->file_class[row->file] != ASH_CLASS_PROJECT ||
		    !ash_path_is_header(ash_file_path(view, row->included)))
			continue;
		seen[row->included] = row->file + 1; /* rows of one file stand together */
		n[row->included]++;
	}
	return n;
}

static void run(struct ash_run *run)
{
	static const struct ash_file_budget budget = {
		.before = "is included by", .after = "files", .measure = measure};

	ash_file_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 0,
			  "most files that include a header; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_fan_in_header = {
	.info =
		{
			.id = "budget-fan-in-header",
			.key_names = "file",
			.severity = ASH_WARNING,
			.summary = "a header is included by more files than its budget",
			.why = "Each file that includes a header is compiled again when it\n"
			       "changes. A header with a wide fan-in should therefore be small\n"
			       "and settled; when it is not, it is the one to split. No profile\n"
			       "sets this budget: the right limit grows with the program.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {fan-in-header: 1}\n"
			       "// file: all.h\n"
			       "struct point { int x, y; };\n"
			       "struct text { const char *bytes; };\n"
			       "// file: shape.c\n"
			       "#include \"all.h\"\n"
			       "// file: text.c\n"
			       "#include \"all.h\"\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {fan-in-header: 1}\n"
				"// file: point.h\n"
				"struct point { int x, y; };\n"
				"// file: text.h\n"
				"struct text { const char *bytes; };\n"
				"// file: shape.c\n"
				"#include \"point.h\"\n"
				"// file: text.c\n"
				"#include \"text.h\"\n",
			.fix = "Split the header by who uses what; include it where a definition\n"
			       "is needed and declare types forward elsewhere.",
			.except = "`// ashlar-allow(budget-fan-in-header): reason` on line 1; an\n"
				  "entry of `allow:` with from: the file and a reason; or another\n"
				  "limit for the project. Without a limit the rule is silent; no\n"
				  "profile sets one.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
