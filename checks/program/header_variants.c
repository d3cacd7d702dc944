/*
 * program-header-variants: a header that gives different units different declarations.
 *
 * The facts of one header in one unit are its block; several blocks mean that macros set before
 * the #include, or the command line, changed what it says. That is how configuration headers work,
 * so the rule is off unless asked for; where the difference does harm, program-layout-mismatch,
 * program-decl-mismatch and program-odr say so. C and C++ always see a header differently.
 */
#include "checks/arch/declared.h"
#include "checks/rule.h"

static void report(struct ash_run *run, uint32_t file, uint32_t variants)
{
	struct ash_place place = {.path = ash_file_path(run->project->view, file), .line = 1};
	struct ash_finding *finding = ash_report(
		run, place, "'%s' means %u different things in this build", place.path, variants);

	ash_about(run, finding, place.path, "%s", place.path);
}

static void run(struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	uint32_t i = 0;

	while (i < view->n_blocks) { /* sorted by file */
		uint32_t file = view->blocks[i].file, first = i;

		while (i < view->n_blocks && view->blocks[i].file == file)
			i++;
		if (i - first > 1 && file != ASH_NONE &&
		    run->project->file_class[file] == ASH_CLASS_PROJECT &&
		    ash_path_is_header(ash_file_path(view, file)))
			report(run, file, i - first);
	}
}

const struct ash_rule ash_program_header_variants = {
	.info =
		{
			.id = "program-header-variants",
			.severity = ASH_IGNORE,
			.summary = "a header that means different things in different units",
			.why = "A header whose meaning depends on macros set before it is included "
			       "has to\n"
			       "be read once for each of its users, and a forgotten macro is an "
			       "error that\n"
			       "no compiler sees. Many configuration headers work this way on "
			       "purpose:\n"
			       "therefore the rule is off until `severity:` turns it on.",
			.bad = "// file: ashlar.yaml\n"
			       "version: 1\n"
			       "severity: {program-header-variants: warning}\n"
			       "// file: limits.h\n"
			       "#ifdef SMALL\n"
			       "#define BUFFER 16\n"
			       "#else\n"
			       "#define BUFFER 4096\n"
			       "#endif\n"
			       "// file: a.c\n"
			       "#define SMALL\n"
			       "#include \"limits.h\"\n"
			       "// file: b.c\n"
			       "#include \"limits.h\"\n",
			.good = "// file: ashlar.yaml\n"
				"version: 1\n"
				"severity: {program-header-variants: warning}\n"
				"// file: limits.h\n"
				"#define BUFFER 4096\n"
				"// file: a.c\n"
				"#include \"limits.h\"\n"
				"// file: b.c\n"
				"#include \"limits.h\"\n",
			.fix = "Set the macro for all units (on the command line or in one "
			       "configuration\n"
			       "header that every file includes first), or give each meaning a "
			       "header of\n"
			       "its own.",
			.except = "`// ashlar-allow(program-header-variants): reason` on the first "
				  "line of\n"
				  "the header.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
