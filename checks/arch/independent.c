/*
 * arch-independent: components that must not know each other.
 *
 * `{independent: [lua, python]}` forbids every direct use between any two of the list, both ways.
 * They may share what stands below them. Ways through other components are arch-forbid's business
 * (`transitive`).
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_contract *contract = context;

	if (!ash_level_has(&contract->from, edge->from) ||
	    !ash_level_has(&contract->from, edge->to))
		return NULL;
	return ash_arena_printf(run->scratch, "%s, but the two must not know each other",
				ash_edge_phrase(run->scratch, run->project, edge));
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];
		struct ash_statement statement = ash_contract_statement(contract);

		if (contract->type == ASH_CONTRACT_INDEPENDENT)
			ash_offences_report(run, &statement, judge, contract);
	}
}

const struct ash_rule ash_arch_independent = {
	.info =
		{
			.id = "arch-independent",
			.key_names = "entry from to kind file",
			.severity = ASH_ERROR,
			.summary = "components that must not know each other use one another",
			.why = "Drivers, plug-ins, protocol versions and ports are meant to be\n"
			       "added and removed one by one. The first call from one to another\n"
			       "ends that, and nothing in C or C++ shows it.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  ext4: {files: [\"ext4/**\"]}\n"
			       "  ntfs: {files: [\"ntfs/**\"]}\n"
			       "rules:\n"
			       "  - {id: drivers, independent: [ext4, ntfs]}\n"
			       "// file: ext4/crc.h\n"
			       "unsigned crc(const void *bytes, unsigned n);\n"
			       "// file: ntfs/volume.c\n"
			       "#include \"ext4/crc.h\"\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  ext4: {files: [\"ext4/**\"]}\n"
				"  ntfs: {files: [\"ntfs/**\"]}\n"
				"rules:\n"
				"  - {id: drivers, independent: [ext4, ntfs]}\n"
				"// file: base/crc.h\n"
				"enum { CRC_SEED = 1 };\n"
				"// file: ext4/volume.c\n"
				"#include \"base/crc.h\"\n"
				"enum { EXT4_SEED = CRC_SEED };\n"
				"// file: ntfs/volume.c\n"
				"#include \"base/crc.h\"\n"
				"enum { NTFS_SEED = CRC_SEED };\n",
			.fix = "Move what both need to a component below both, or repeat the few\n"
			       "lines: a copy costs less than a dependency between things that\n"
			       "are meant to live and die alone.",
			.except =
				"An entry of `allow:` with rule: the id of the entry, from, to\n"
				"and a reason; or `// ashlar-allow(arch-independent): reason` on\n"
				"the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
