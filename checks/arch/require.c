/*
 * arch-require: a use that must be there.
 *
 * `{require: {from: drivers, to: core, entity: drv_register}}`: some file of `from` uses `to`; with
 * `each: file` every source of it does. Several components in `from` are asked one by one; of
 * several in `to` one is enough. An absence can be told only of a program that was read wholly.
 */
#include "checks/arch/message.h"
#include "checks/rule.h"
#include "facts/base/path.h"

struct demand {
	const struct ash_contract *contract;
	bool *component; /* per component: does it do what is required? */
	bool *file;      /* per file */
};

static bool is_meant(const struct ash_project *project, const struct ash_contract *contract,
		     const struct ash_edge *edge)
{
	if (!(contract->kinds & (1u << edge->kind)) ||
	    !ash_level_has(&contract->from, edge->from) || !ash_level_has(&contract->to, edge->to))
		return false;
	if (!contract->entity)
		return true;
	return edge->to_entity != ASH_NONE &&
	       ash_glob_match(contract->entity,
			      ash_entity_qualified(project->view, edge->to_entity));
}

static void find_uses(const struct ash_run *run, struct demand *demand)
{
	const struct ash_project *project = run->project;

	demand->component = ash_arena_array(run->scratch, project->n_components, sizeof(bool));
	demand->file = ash_arena_array(run->scratch, project->view->n_files, sizeof(bool));
	for (uint32_t i = 0; i < project->n_edges; i++) {
		const struct ash_edge *edge = &project->edges[i];

		if (!is_meant(project, demand->contract, edge))
			continue;
		demand->component[edge->from] = true;
		demand->file[edge->from_file] = true;
	}
}

/* The kind's own word when only one is asked for. */
static bool only_kind(ash_kinds kinds, enum ash_use_kind *kind)
{
	if (!kinds || (kinds & (kinds - 1)))
		return false;
	for (*kind = 0; kinds >>= 1; ++*kind) {
	}
	return true;
}

/* "'drv_register' of 'core'", "'core'". */
static const char *object(struct ash_run *run, const struct ash_contract *contract)
{
	const char *to = ash_component_choice(run->scratch, run->project, &contract->to);

	if (!contract->entity)
		return to;
	return ash_arena_printf(run->scratch, "'%s' of %s", contract->entity, to);
}

static void report(struct ash_run *run, const struct ash_contract *contract, struct ash_place place,
		   const char *who, const char *message)
{
	struct ash_finding *finding = ash_report(run, place, "%s", message);

	if (contract->severity < finding->severity)
		finding->severity = contract->severity;
	ash_about(run, finding, who, "%s|%s", contract->id, who);
	finding->contract = contract->id;
	if (contract->to.n == 1)
		finding->to = ash_component_name(run->project, contract->to.v[0]);
	if (place.path != contract->place.path)
		ash_note_contract(run, finding, contract->id, contract->place, contract->because);
	else if (contract->because)
		ash_note(run, finding, (struct ash_place){.path = ""}, "because %s",
			 contract->because);
}

static void report_component(struct ash_run *run, const struct ash_contract *contract,
			     uint32_t component)
{
	const char *name = ash_component_name(run->project, component);
	enum ash_use_kind kind;
	const char *verb = only_kind(contract->kinds, &kind) ? ash_kind_verb(kind) : "uses";

	report(run, contract, contract->place, name,
	       ash_arena_printf(run->scratch, "no file of '%s' %s %s", name, verb,
				object(run, contract)));
}

static void report_file(struct ash_run *run, const struct ash_contract *contract, uint32_t file)
{
	const char *path = ash_file_path(run->project->view, file);
	enum ash_use_kind kind;
	const char *verb = only_kind(contract->kinds, &kind) ? ash_kind_infinitive(kind) : "use";

	report(run, contract, (struct ash_place){.path = path, .line = 1, .column = 1}, path,
	       ash_arena_printf(
		       run->scratch, "this source of '%s' does not %s %s",
		       ash_component_name(run->project, run->project->file_component[file]), verb,
		       object(run, contract)));
}

static bool is_source_of(const struct ash_project *project, uint32_t file,
			 const struct ash_level *components)
{
	return (project->view->files[file].flags & ASH_FILE_MAIN) &&
	       project->file_class[file] == ASH_CLASS_PROJECT &&
	       project->file_component[file] != ASH_NONE &&
	       ash_level_has(components, project->file_component[file]);
}

static void check(struct ash_run *run, const struct ash_contract *contract)
{
	const struct ash_project *project = run->project;
	struct demand demand = {.contract = contract};

	find_uses(run, &demand);
	for (uint32_t i = 0; contract->each_file && i < project->view->n_files; i++)
		if (is_source_of(project, i, &contract->from) && !demand.file[i])
			report_file(run, contract, i);
	for (size_t i = 0; !contract->each_file && i < contract->from.n; i++) {
		uint32_t component = contract->from.v[i];

		if (!demand.component[component] && project->components[component].n_files)
			report_component(run, contract, component);
	}
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n && !run->units_failed; i++)
		if (config->contracts.v[i].type == ASH_CONTRACT_REQUIRE &&
		    config->contracts.v[i].severity != ASH_IGNORE)
			check(run, &config->contracts.v[i]);
}

const struct ash_rule ash_arch_require = {
	.info =
		{
			.id = "arch-require",
			.key_names = "entry from",
			.severity = ASH_WARNING,
			.summary = "a component does not use what a rule says it must",
			.why = "Some edges are there for a reason that no compiler knows: every\n"
			       "driver registers itself, every command checks the rights first,\n"
			       "all output goes through the log. Forgetting it builds, runs, and\n"
			       "is missed much later.\n"
			       "`each: file` asks every source file of the component, without it\n"
			       "one use anywhere in it is enough. Told only when every unit was\n"
			       "read.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  core: {files: [\"core/**\"]}\n"
			       "  drivers: {files: [\"drivers/**\"]}\n"
			       "rules:\n"
			       "  - id: registered\n"
			       "    require: {from: drivers, to: core, entity: drv_register, each: file}\n"
			       "    kinds: [call]\n"
			       "// file: core/drv.h\n"
			       "void drv_register(const char *name);\n"
			       "// file: drivers/disk.c\n"
			       "void disk_init(void);\n"
			       "void disk_init(void)\n"
			       "{\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  core: {files: [\"core/**\"]}\n"
				"  drivers: {files: [\"drivers/**\"]}\n"
				"rules:\n"
				"  - id: registered\n"
				"    require: {from: drivers, to: core, entity: drv_register, each: file}\n"
				"    kinds: [call]\n"
				"// file: core/drv.h\n"
				"void drv_register(const char *name);\n"
				"// file: core/drv.c\n"
				"#include \"core/drv.h\"\n"
				"void drv_register(const char *name)\n"
				"{\n"
				"\t(void)name;\n"
				"}\n"
				"// file: drivers/disk.c\n"
				"#include \"core/drv.h\"\n"
				"void disk_init(void);\n"
				"void disk_init(void)\n"
				"{\n"
				"\tdrv_register(\"disk\");\n"
				"}\n",
			.fix = "Add the use; or, when the rule asks too much, name fewer\n"
			       "components in `from`, or leave `each` out.",
			.except =
				"With `each: file` an entry of `allow:` with rule: the id of the\n"
				"entry, from: the file and a reason; or\n"
				"`// ashlar-allow(arch-require): reason` on its first line.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
