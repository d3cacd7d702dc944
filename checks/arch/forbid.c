/*
 * arch-forbid: an edge that an entry of `rules:` forbids.
 *
 * `{forbid: {from: A, to: B}}` forbids every direct use of the kinds it names. With
 * `transitive: true` it also forbids ways from A to B through other components; see reach.c.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arch/reach.h"

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_contract *contract = context;
	const char *from = ash_component_name(run->project, edge->from);
	const char *target;

	if (!ash_level_has(&contract->from, edge->from) || !ash_level_has(&contract->to, edge->to))
		return NULL;
	target = ash_edge_target(run->scratch, run->project, edge);
	if (edge->kind == ASH_USE_INCLUDE)
		return ash_arena_printf(run->scratch, "'%s' must not include '%s'", from, target);
	return ash_arena_printf(run->scratch, "'%s' must not %s '%s' in '%s'", from,
				ash_kind_infinitive(edge->kind), target,
				ash_component_name(run->project, edge->to));
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];
		struct ash_statement statement = ash_contract_statement(contract);

		if (contract->type != ASH_CONTRACT_FORBID)
			continue;
		ash_offences_report(run, &statement, judge, contract);
		if (contract->transitive && run->project->whole_program)
			ash_reach_report(run, contract);
	}
}

const struct ash_rule ash_arch_forbid = {
	.info =
		{
			.id = "arch-forbid",
			.key_names = "entry from to kind file",
			.severity = ASH_ERROR,
			.summary = "a component uses what a rule forbids it to use",
			.why = "Some edges are wrong whatever the layers say: a store that knows "
			       "the\n"
			       "command line, a parser that writes another component's globals. "
			       "Stated\n"
			       "once, by name and by kind of use, the decision outlives whoever "
			       "took it.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "  cli: {files: [\"cli/**\"]}\n"
			       "rules:\n"
			       "  - {id: no-ui, forbid: {from: store, to: cli}}\n"
			       "// file: cli/opts.h\n"
			       "struct opts;\n"
			       "// file: store/wal.c\n"
			       "#include \"cli/opts.h\"\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"  cli: {files: [\"cli/**\"]}\n"
				"rules:\n"
				"  - {id: no-ui, forbid: {from: store, to: cli}}\n"
				"// file: cli/opts.h\n"
				"struct opts { int sync; };\n"
				"// file: cli/main.c\n"
				"#include \"cli/opts.h\"\n"
				"#include \"store/wal.h\"\n"
				"void apply(const struct opts *opts);\n"
				"void apply(const struct opts *opts)\n"
				"{\n"
				"\twal_sync(opts->sync); /* the value goes down, not the type */\n"
				"}\n"
				"// file: store/wal.h\n"
				"void wal_sync(int on);\n"
				"// file: store/wal.c\n"
				"#include \"store/wal.h\"\n"
				"void wal_sync(int on)\n"
				"{\n"
				"\t(void)on;\n"
				"}\n",
			.fix = "Pass what is needed as a value or through a callback, so that the\n"
			       "forbidden side need not be known; or move the shared piece to a\n"
			       "component both may use. With `transitive: true` any hop of the "
			       "printed\n"
			       "chain may be cut.",
			.except = "An entry of `allow:` with rule: the id of the entry, from, to "
				  "and a\n"
				  "reason; or `// ashlar-allow(arch-forbid): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
