/*
 * arch-prefix: names that the linker sees follow the component's pattern.
 *
 * `store: {files: [...], symbols: "st_*"}`. Looked at are functions and variables with external
 * linkage that a source file of the component defines. A name in a C++ namespace carries that as
 * its prefix; it is compared, with the namespace, only when the pattern names one ("store::*").
 * Left alone: what is found by its name from outside (main and its likes).
 */
#include <string.h>

#include "checks/program/symbol.h"
#include "facts/base/path.h"

static const char *pattern_of(const struct ash_project *project, uint32_t file)
{
	uint32_t component = project->file_component[file];

	if (component == ASH_NONE || project->inferred)
		return NULL;
	return project->components[component].component->symbols;
}

static bool follows(const char *pattern, const char *name)
{
	if (strstr(name, "::") && !strstr(pattern, "::"))
		return true;
	return ash_glob_match(pattern, name);
}

static void report(struct ash_run *run, const struct ash_declaration *row, const char *pattern)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	const struct ash_component *component =
		project->components[project->file_component[row->file]].component;
	const char *name = ash_entity_qualified(view, row->entity);
	struct ash_place place = ash_declaration_name(view, row);
	struct ash_finding *finding;

	if (row->macro != ASH_NONE) /* it need not be written there */
		place.length = 0;
	finding = ash_report(run, place, "symbol '%s' of '%s' does not match '%s'", name,
			     component->name, pattern);
	ash_about(run, finding, name, "%s|%s", component->name, name);
	finding->from = component->name;
	ash_note(run, finding, component->place, "component '%s' states its names here",
		 component->name);
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	bool any = false;

	for (size_t i = 0; i < project->config->components.n; i++)
		any |= project->config->components.v[i].symbols != NULL;
	for (uint32_t i = 0; any && i < view->n_entities; i++) {
		struct ash_symbol_sight sight;
		const char *pattern;

		if (!ash_is_linker_symbol(view, &view->entities[i]) ||
		    ash_is_entry_point(ash_entity_name(view, i)))
			continue;
		sight = ash_symbol_sight(project, i);
		if (sight.definition == ASH_NONE)
			continue;
		pattern = pattern_of(project, view->declarations[sight.definition].file);
		if (pattern && !follows(pattern, ash_entity_qualified(view, i)))
			report(run, &view->declarations[sight.definition], pattern);
	}
}

const struct ash_rule ash_arch_prefix = {
	.info =
		{
			.id = "arch-prefix",
			.key_names = "component name",
			.severity = ASH_WARNING,
			.summary = "a symbol does not carry its component's prefix",
			.why = "C has one name space for all that is linked together. A prefix\n"
			       "says at each call where the function lives, and keeps two\n"
			       "libraries that both have an `init` from becoming one. `symbols`\n"
			       "of a component is the pattern; the rule looks at what its source\n"
			       "files define with external linkage, not at types and macros.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"], symbols: \"st_*\"}\n"
			       "// file: store/store.h\n"
			       "int open_file(const char *path);\n"
			       "// file: store/store.c\n"
			       "#include \"store/store.h\"\n"
			       "int open_file(const char *path)\n"
			       "{\n"
			       "\treturn *path;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"], symbols: \"st_*\"}\n"
				"// file: store/store.h\n"
				"int st_open(const char *path);\n"
				"// file: store/store.c\n"
				"#include \"store/store.h\"\n"
				"static int open_file(const char *path)\n"
				"{\n"
				"\treturn *path; /* static: nobody else sees it */\n"
				"}\n"
				"int st_open(const char *path)\n"
				"{\n"
				"\treturn open_file(path);\n"
				"}\n",
			.fix = "Rename it, or make it static if only this file uses it. Two\n"
			       "prefixes of one component: symbols: \"{st,store}_*\".",
			.except = "An entry of `allow:` with rule: arch-prefix, entity: the name\n"
				  "and a reason; or `// ashlar-allow(arch-prefix): reason` on the\n"
				  "line of the definition.",
		},
	.scope = ASH_SCOPE_TU,
	.run = run,
};
