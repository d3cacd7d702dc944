/*
 * arch-cycle: no component uses itself by way of others.
 *
 * One finding per strongly connected set of components, however many cycles run through it, with
 * the cheapest edges to remove: the least weight of sites, where the configuration does not say
 * which way is down. Works on the whole program, since one unit sees one end of an edge only.
 * Left out: uses that an entry of `layers:` or `rules:` reports itself (docs/adr/0005).
 */
#include "checks/arch/cycle_report.h"
#include "checks/arch/cycles.h"
#include "checks/arch/forbidden.h"

/* Folders that nobody called components are a warning unless somebody asks for more. */
static enum ash_severity severity(const struct ash_run *run, const struct ash_contract *contract)
{
	if (contract)
		return contract->severity;
	if (run->project->inferred && run->severity > ASH_WARNING)
		return ASH_WARNING;
	return run->severity;
}

static struct ash_design_scope scope_of(const struct ash_run *run,
					const struct ash_contract *contract)
{
	bool overridden = ash_rule_override(run->project->config, run->rule->info.id);
	ash_kinds kinds = contract ? contract->kinds : ASH_KINDS_ALL;

	if (kinds == ASH_KINDS_ALL)
		kinds &= ~ASH_CYCLE_HINTS;
	return (struct ash_design_scope){
		.kinds = kinds,
		.hints = ASH_CYCLE_HINTS,
		.left_out =
			ash_forbidden_kinds(run->scratch, run->project,
					    overridden ? run->severity : severity(run, contract)),
	};
}

static void check(struct ash_run *run, const struct ash_contract *contract)
{
	const struct ash_design *design;

	if (contract && contract->severity == ASH_IGNORE)
		return;
	if (contract && contract->files)
		design = ash_design_of_files(run->scratch, run->project, scope_of(run, contract));
	else
		design = ash_design_of_components(run->scratch, run->project,
						  scope_of(run, contract));
	ash_cycles_report(run, design, contract, severity(run, contract));
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;
	bool components_asked = false;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];

		if (contract->type != ASH_CONTRACT_ACYCLIC)
			continue;
		components_asked |= !contract->files;
		check(run, contract);
	}
	if (!components_asked)
		check(run, NULL);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_SHOWN(struct ash_cycle_options, cuts, 10, "cuts shown per cycle; 0: all"),
	ASH_OPTION_SHOWN(struct ash_cycle_options, sites, 20,
			 "places shown per cycle, shared among its cuts; 0: all"),
	{.name = NULL},
};

const struct ash_rule ash_arch_cycle = {
	.info =
		{
			.id = "arch-cycle",
			.key_names = "entry from to",
			.severity = ASH_ERROR,
			.summary = "components use each other in a circle",
			.why = "Components in a cycle are one component with several names: none\n"
			       "can be understood, tested, reused or replaced without all the\n"
			       "others, and a change in one recompiles them all.\n"
			       "Reported once per set of components that reach each other, with\n"
			       "the edges whose removal is cheapest: those with the fewest and\n"
			       "easiest places, and never one that goes down the declared layers\n"
			       "while another will do. A use that an entry of `layers:` or `rules:`\n"
			       "forbids is that entry's finding and counts as removed. A pointer to an incomplete type, a friend and a macro make\n"
			       "no cycle by themselves unless `kinds` of an acyclic rule names\n"
			       "them. Without components the folders are looked at, and the\n"
			       "finding is a warning.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: base/log.h\n"
			       "void log_line(const char *text);\n"
			       "// file: net/net.h\n"
			       "int net_send(const char *text);\n"
			       "// file: net/net.c\n"
			       "#include \"base/log.h\"\n"
			       "#include \"net/net.h\"\n"
			       "int net_send(const char *text)\n"
			       "{\n"
			       "\tif (!text)\n"
			       "\t\tlog_line(\"nothing to send\");\n"
			       "\treturn text != 0;\n"
			       "}\n"
			       "// file: base/log.c\n"
			       "#include \"base/log.h\"\n"
			       "#include \"net/net.h\"\n"
			       "void log_line(const char *text)\n"
			       "{\n"
			       "\tnet_send(text);\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: base/log.h\n"
				"typedef int log_sink(const char *text);\n"
				"void log_to(log_sink *sink);\n"
				"void log_line(const char *text);\n"
				"// file: base/log.c\n"
				"#include \"base/log.h\"\n"
				"static log_sink *where;\n"
				"void log_to(log_sink *sink)\n"
				"{\n"
				"\twhere = sink;\n"
				"}\n"
				"void log_line(const char *text)\n"
				"{\n"
				"\tif (where)\n"
				"\t\twhere(text); /* net hands its function down */\n"
				"}\n"
				"// file: net/net.c\n"
				"#include \"base/log.h\"\n"
				"static int send_text(const char *text)\n"
				"{\n"
				"\treturn text != 0;\n"
				"}\n"
				"void net_start(void);\n"
				"void net_start(void)\n"
				"{\n"
				"\tlog_to(send_text);\n"
				"}\n",
			.fix = "Remove the cuts the notes name. A call: move one of the two\n"
			       "functions, or hand a function pointer down. A type: declare it\n"
			       "forward and work through a pointer. What both need goes to a\n"
			       "component below both. If a cut is the wrong one, say which way is\n"
			       "down with `layers:`; each use against the order is then a finding\n"
			       "of its own.",
			.except =
				"An entry of `allow:` with rule: arch-cycle, from and to of an\n"
				"edge, and a reason: that edge then counts as cut, and what is\n"
				"left of the cycle is reported. To look at fewer kinds of use, or\n"
				"at files, add an entry of `rules:`, e.g. {id: no-cycles,\n"
				"acyclic: components, kinds: [call, type.complete]}.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_cycle_options),
	.run = run,
};
