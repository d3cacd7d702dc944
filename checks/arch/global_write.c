/* arch-global-write: a component changes a variable that another one owns; see foreign_global.h. */
#include "checks/arch/foreign_global.h"
#include "checks/arch/offence.h"

static void run(struct ash_run *run)
{
	ash_foreign_globals_report(run, ASH_USE_GLOBAL_WRITE);
}

const struct ash_rule ash_arch_global_write = {
	.info =
		{
			.id = "arch-global-write",
			.key_names = "component from to kind file",
			.severity = ASH_ERROR,
			.summary = "a component writes a global variable of another one",
			.why = "A variable that several components write belongs to none: no\n"
			       "reader can know who changed it and when, it cannot be checked or\n"
			       "locked in one place, and the order of start-up decides what it\n"
			       "holds. One writer, the owner, keeps the question answerable.\n"
			       "Looked at only between components that ashlar.yaml names. The\n"
			       "owner is the component whose source defines the variable.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  log: {files: [\"log/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: log/log.h\n"
			       "extern int log_level;\n"
			       "// file: log/log.c\n"
			       "#include \"log/log.h\"\n"
			       "int log_level;\n"
			       "// file: net/net.c\n"
			       "#include \"log/log.h\"\n"
			       "void net_quiet(void);\n"
			       "void net_quiet(void)\n"
			       "{\n"
			       "\tlog_level = 0;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  log: {files: [\"log/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: log/log.h\n"
				"void log_set_level(int level);\n"
				"// file: log/log.c\n"
				"#include \"log/log.h\"\n"
				"static int log_level;\n"
				"void log_set_level(int level)\n"
				"{\n"
				"\tif (level >= 0)\n"
				"\t\tlog_level = level;\n"
				"}\n"
				"// file: net/net.c\n"
				"#include \"log/log.h\"\n"
				"void net_quiet(void);\n"
				"void net_quiet(void)\n"
				"{\n"
				"\tlog_set_level(0);\n"
				"}\n",
			.fix = "Give the owner a function that says what the change means, and\n"
			       "make the variable static. If the writer is the only one who\n"
			       "changes it, the variable is in the wrong component: move it.",
			.except =
				"An entry of `allow:` with rule: arch-global-write, from, to (the\n"
				"component, or the variable's name) and a reason; or\n"
				"`// ashlar-allow(arch-global-write): reason` on the line. For one\n"
				"component alone, use a rule instead: {forbid: {from: \"*\", to:\n"
				"store}, kinds: [global.write]} and turn this one off.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
