/*
 * arch-file-cycle: files of one component use each other in a circle.
 *
 * What arch-cycle says of components, inside each of them; where several components close the
 * circle, that rule speaks. Off by default: C modules of one component that call each other are
 * common (each of the code bases this was tried on has such a set), and often meant so.
 */
#include "checks/arch/cycle_report.h"
#include "checks/arch/cycles.h"

static void run(struct ash_run *run)
{
	const struct ash_design *design = ash_design_of_files(
		run->scratch, run->project,
		(struct ash_design_scope){.kinds = ASH_KINDS_ALL & ~ASH_CYCLE_HINTS,
					  .hints = ASH_CYCLE_HINTS,
					  .within = true});

	ash_cycles_report(run, design, NULL, run->severity);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_SHOWN(struct ash_cycle_options, cuts, 10, "cuts shown per cycle; 0: all"),
	ASH_OPTION_SHOWN(struct ash_cycle_options, sites, 20,
			 "places shown per cycle, shared among its cuts; 0: all"),
	{.name = NULL},
};

const struct ash_rule ash_arch_file_cycle = {
	.info =
		{
			.id = "arch-file-cycle",
			.key_names = "entry from to",
			.severity = ASH_IGNORE,
			.summary = "files of one component use each other in a circle",
			.why = "Files in a circle can only be understood, tested and moved\n"
			       "together; such sets grow until they are the component. Reported\n"
			       "once per set, with the uses that are cheapest to remove. A source\n"
			       "leans on the file that defines what it uses, a header only on the\n"
			       "headers that declare it, so a header and its source are none.\n"
			       "Off by default, since nearly every C program has such sets and\n"
			       "many are meant so; switch it on (warning) where files are the\n"
			       "modules, with a baseline for what is there. Circles through\n"
			       "several components are arch-cycle's.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "severity: {arch-file-cycle: warning}\n"
			       "// file: store/page.h\n"
			       "int page_read(int number);\n"
			       "// file: store/log.h\n"
			       "void log_page(int number);\n"
			       "// file: store/page.c\n"
			       "#include \"store/page.h\"\n"
			       "#include \"store/log.h\"\n"
			       "int page_read(int number)\n"
			       "{\n"
			       "\tlog_page(number);\n"
			       "\treturn number;\n"
			       "}\n"
			       "// file: store/log.c\n"
			       "#include \"store/page.h\"\n"
			       "#include \"store/log.h\"\n"
			       "void log_page(int number)\n"
			       "{\n"
			       "\tif (number > 0)\n"
			       "\t\tpage_read(number - 1);\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"severity: {arch-file-cycle: warning}\n"
				"// file: store/page.h\n"
				"int page_read(int number);\n"
				"// file: store/log.h\n"
				"void log_page(int number);\n"
				"// file: store/page.c\n"
				"#include \"store/page.h\"\n"
				"#include \"store/log.h\"\n"
				"int page_read(int number)\n"
				"{\n"
				"\tlog_page(number);\n"
				"\treturn number;\n"
				"}\n"
				"// file: store/log.c\n"
				"#include \"store/log.h\"\n"
				"static int last;\n"
				"void log_page(int number)\n"
				"{\n"
				"\tlast = number; /* the page is told, not asked for */\n"
				"\t(void)last;\n"
				"}\n",
			.fix = "Remove the cuts the notes name: move a function to the file that\n"
			       "needs it, hand a callback down, or make one file of what is one\n"
			       "thing.",
			.except =
				"An entry of `allow:` with rule: arch-file-cycle, from: one of the\n"
				"files and a reason.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_cycle_options),
	.run = run,
};
