/*
 * config-unassigned: a project file that no component takes.
 *
 * One finding per folder. Only where components are configured, and over every unit of the program;
 * files that are generated, vendored or excluded belong to nobody by intent.
 */
#include <string.h>

#include "checks/rule.h"
#include "facts/base/path.h"

static bool is_unassigned(const struct ash_project *project, uint32_t file)
{
	return project->file_class[file] == ASH_CLASS_PROJECT &&
	       project->file_component[file] == ASH_NONE;
}

static void report(struct ash_run *run, uint32_t first, const char *folder, uint32_t n)
{
	const struct ash_project *project = run->project;
	const char *more =
		n == 1 ? "" : ash_arena_printf(run->scratch, " and %u more of '%s'", n - 1, folder);
	struct ash_finding *finding =
		ash_report(run, project->config->components.v[0].place, "no component has '%s'%s",
			   ash_file_path(project->view, first), more);

	ash_about(run, finding, folder, "%s", folder);
}

/* Files come sorted by path, but those of a folder do not stand together: its subfolders intervene.
 */
static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	uint32_t n_files = project->view->n_files;
	bool *said = ash_arena_array(run->scratch, n_files, sizeof *said);

	for (uint32_t i = 0; i < n_files && !project->inferred; i++) {
		const char *folder = ash_path_folder(run->scratch, ash_file_path(project->view, i));
		uint32_t n = 0;

		if (said[i] || !is_unassigned(project, i))
			continue;
		for (uint32_t j = i; j < n_files; j++) {
			const char *path = ash_file_path(project->view, j);

			if (!is_unassigned(project, j) ||
			    strcmp(ash_path_folder(run->scratch, path), folder) != 0)
				continue;
			said[j] = true;
			n++;
		}
		report(run, i, folder, n);
	}
}

const struct ash_rule ash_config_unassigned = {
	.info =
		{
			.id = "config-unassigned",
			.key_names = "folder",
			.severity = ASH_IGNORE,
			.summary = "a project file that no component of ashlar.yaml takes",
			.why = "Rules speak of components; a file that belongs to none may use\n"
			       "everything and is used by everybody, unseen. A new folder is\n"
			       "such a hole until somebody names it. Off by default, since\n"
			       "naming the first few components is a fair beginning; turn it on\n"
			       "(severity: {config-unassigned: error}) once all have one.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "severity: {config-unassigned: error}\n"
			       "// file: store/page.c\n"
			       "enum { PAGES = 1 };\n"
			       "// file: tools/dump.c\n"
			       "enum { DUMPS = 1 };\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"  tools: {files: [\"tools/**\"]}\n"
				"severity: {config-unassigned: error}\n"
				"// file: store/page.c\n"
				"enum { PAGES = 1 };\n"
				"// file: tools/dump.c\n"
				"enum { DUMPS = 1 };\n",
			.fix = "Give the folder to a component, or make it one. What is not\n"
			       "yours goes to project: {vendored: [...]}, what a tool wrote to\n"
			       "generated.",
			.except = "There is no exception in place; 'severity: {config-unassigned:\n"
				  "warning}' keeps it a warning, and `project: {exclude: [...]}`\n"
				  "takes a folder out of everything.",
		},
	.scope = ASH_SCOPE_CONFIG,
	.run = run,
};
