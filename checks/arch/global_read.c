/* arch-global-read: a component looks at a variable that another owns; see foreign_global.h. */
#include "checks/arch/foreign_global.h"
#include "checks/arch/offence.h"

static void run(struct ash_run *run)
{
	ash_foreign_globals_report(run, ASH_USE_GLOBAL_READ);
}

const struct ash_rule ash_arch_global_read = {
	.info =
		{
			.id = "arch-global-read",
			.key_names = "component from to kind file",
			.severity = ASH_IGNORE,
			.summary = "a component reads a mutable global variable of another one",
			.why = "What is read from outside can no longer change its name, its type\n"
			       "or the moment at which it is right. A function hides all three.\n"
			       "Off by default: reading a table of settings is common and often\n"
			       "meant so, and writing (arch-global-write) does the harm.\n"
			       "Constants and what a macro of the owner reads are left out.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  log: {files: [\"log/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "severity: {arch-global-read: warning}\n"
			       "// file: log/log.h\n"
			       "extern int log_level;\n"
			       "// file: log/log.c\n"
			       "#include \"log/log.h\"\n"
			       "int log_level;\n"
			       "// file: net/net.c\n"
			       "#include \"log/log.h\"\n"
			       "int net_is_quiet(void);\n"
			       "int net_is_quiet(void)\n"
			       "{\n"
			       "\treturn log_level == 0;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  log: {files: [\"log/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"severity: {arch-global-read: warning}\n"
				"// file: log/log.h\n"
				"int log_is_quiet(void);\n"
				"// file: log/log.c\n"
				"#include \"log/log.h\"\n"
				"static int log_level;\n"
				"int log_is_quiet(void)\n"
				"{\n"
				"\treturn log_level == 0;\n"
				"}\n"
				"// file: net/net.c\n"
				"#include \"log/log.h\"\n"
				"int net_is_quiet(void);\n"
				"int net_is_quiet(void)\n"
				"{\n"
				"\treturn log_is_quiet();\n"
				"}\n",
			.fix = "Ask the owner through a function, or have it handed in. A value\n"
			       "that never changes can be const; then everybody may read it.",
			.except =
				"An entry of `allow:` with rule: arch-global-read, from, to (the\n"
				"component, or the variable's name) and a reason; or\n"
				"`// ashlar-allow(arch-global-read): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
