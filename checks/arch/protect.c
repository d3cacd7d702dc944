/*
 * arch-protect: a component that only some others may use.
 *
 * `{protect: openssl, only-from: [net]}`. The protected component may be an external one: its
 * files lie outside the root, and includes, calls and types of it are edges like any other.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_contract *contract = context;
	const char *allowed;

	if (!ash_level_has(&contract->to, edge->to) || ash_level_has(&contract->from, edge->from) ||
	    ash_level_has(&contract->to, edge->from))
		return NULL;
	allowed = contract->from.n == 0
			  ? "only by itself"
			  : ash_arena_printf(run->scratch, "only from %s",
					     ash_component_choice(run->scratch, run->project,
								  &contract->from));
	return ash_arena_printf(run->scratch, "'%s' may be used %s; '%s' %s",
				ash_component_name(run->project, edge->to), allowed,
				ash_component_name(run->project, edge->from),
				ash_edge_deed(run->scratch, run->project, edge));
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];
		struct ash_statement statement = ash_contract_statement(contract);

		if (contract->type == ASH_CONTRACT_PROTECT)
			ash_offences_report(run, &statement, judge, contract);
	}
}

const struct ash_rule ash_arch_protect = {
	.info =
		{
			.id = "arch-protect",
			.key_names = "entry from to kind file",
			.severity = ASH_ERROR,
			.summary = "a protected component is used from outside its few users",
			.why = "A library that needs care (cryptography, a database, an allocator) "
			       "is\n"
			       "safest behind one component that knows it well. Once a second "
			       "caller\n"
			       "exists, replacing or auditing it means reading the whole program.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  crypto: {files: [\"crypto/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "rules:\n"
			       "  - {id: crypto-behind-net, protect: crypto, only-from: [net]}\n"
			       "// file: crypto/seal.h\n"
			       "enum { SEAL_SIZE = 16 };\n"
			       "// file: net/conn.c\n"
			       "#include \"crypto/seal.h\"\n"
			       "enum { CONN_SIZE = SEAL_SIZE };\n"
			       "// file: store/page.c\n"
			       "#include \"crypto/seal.h\"\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  crypto: {files: [\"crypto/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"  store: {files: [\"store/**\"]}\n"
				"rules:\n"
				"  - {id: crypto-behind-net, protect: crypto, only-from: [net]}\n"
				"// file: crypto/seal.h\n"
				"int seal(int value);\n"
				"// file: net/conn.h\n"
				"enum { CONN_SEALED = 1 };\n"
				"int conn_seal(int value);\n"
				"// file: net/conn.c\n"
				"#include \"net/conn.h\"\n"
				"#include \"crypto/seal.h\"\n"
				"int conn_seal(int value)\n"
				"{\n"
				"\treturn seal(value);\n"
				"}\n"
				"// file: store/page.c\n"
				"#include \"net/conn.h\"\n"
				"enum { PAGE_SEALED = CONN_SEALED };\n",
			.fix = "Go through the component that may use it; if what is needed is "
			       "missing\n"
			       "there, add it to that component's API, in that component's own "
			       "terms.",
			.except = "Add the user to `only-from` if it is meant to be one. Else an "
				  "entry of\n"
				  "`allow:` with rule: the id of the entry, from and a reason; or\n"
				  "`// ashlar-allow(arch-protect): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
