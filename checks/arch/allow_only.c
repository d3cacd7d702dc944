/*
 * arch-allow-only: a component that may use what its list names, and nothing else.
 *
 * `{component: net, allow-only: [base]}`: the default is no. Only components count: what belongs to
 * none (the C library, unless it is an `external` component) may be used by everybody.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_contract *contract = context;

	if (!ash_level_has(&contract->from, edge->from) || ash_level_has(&contract->to, edge->to))
		return NULL;
	return ash_arena_printf(run->scratch, "%s, not among its allowed components",
				ash_edge_phrase(run->scratch, run->project, edge));
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];
		struct ash_statement statement = ash_contract_statement(contract);

		if (contract->type == ASH_CONTRACT_ALLOW_ONLY)
			ash_offences_report(run, &statement, judge, contract);
	}
}

const struct ash_rule ash_arch_allow_only = {
	.info =
		{
			.id = "arch-allow-only",
			.key_names = "entry from to kind file",
			.severity = ASH_ERROR,
			.summary = "a component uses one that is not on its list",
			.why = "A rule that forbids must be thought of in advance; a list of\n"
			       "what is allowed also holds against the component that somebody\n"
			       "adds next year. It suits what must stay small: a library that is\n"
			       "shipped alone, code that runs without an operating system.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "rules:\n"
			       "  - {id: net-needs, component: net, allow-only: [base]}\n"
			       "// file: base/log.h\n"
			       "enum { LOG_WARN = 1 };\n"
			       "// file: store/page.h\n"
			       "int page_read(int page);\n"
			       "// file: net/conn.c\n"
			       "#include \"base/log.h\"\n"
			       "#include \"store/page.h\"\n"
			       "enum { CONN_WARN = LOG_WARN };\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"  store: {files: [\"store/**\"]}\n"
				"rules:\n"
				"  - {id: net-needs, component: net, allow-only: [base]}\n"
				"// file: base/log.h\n"
				"enum { LOG_WARN = 1 };\n"
				"// file: store/page.h\n"
				"int page_read(int page);\n"
				"// file: net/conn.c\n"
				"#include \"base/log.h\"\n"
				"enum { CONN_WARN = LOG_WARN };\n"
				"// file: store/page.c\n"
				"#include \"store/page.h\"\n",
			.fix = "Let the caller hand in what is needed: a value, a callback, an\n"
			       "interface that this component declares. If the other component\n"
			       "belongs below this one for good, add it to the list and say why\n"
			       "with `because`.",
			.except = "An entry of `allow:` with rule: the id of the entry, from, to\n"
				  "and a reason; or `// ashlar-allow(arch-allow-only): reason` on\n"
				  "the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
