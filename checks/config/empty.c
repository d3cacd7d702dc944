/*
 * config-empty: a glob that matches no file of the program, a component without files.
 *
 * Only over the whole program with every unit read, since else a file may be missing from the
 * facts for other reasons. What is on disk and merely not part of this build (tests turned off,
 * another platform) is no mistake either. `external` globs are left out: a rule about a library that nobody uses
 * is kept, not empty; so are `exclude`, `vendored` and `generated`, which speak of files that need
 * not be part of this build. A type that `opaque` names and nobody declares is empty in that sense.
 */
#include <string.h>
#include <unistd.h>

#include "checks/arch/opaque_types.h"
#include "checks/arena_vec.h"
#include "checks/member.h"
#include "checks/rule.h"
#include "facts/base/glob_find.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

/* Files inside the root and their folders: what a glob could have meant. */
struct world {
	struct ash_run *run;
	const struct ash_project *project;
	struct ash_strings files, folders;
	struct ash_map known; /* folders listed */
};

static void add_folders(struct world *world, const char *path)
{
	const char *folder = ash_path_folder(world->run->scratch, path);
	bool added = true;

	while (strcmp(folder, ".") != 0) {
		ash_map_put(&world->known, folder, strlen(folder), 0, &added);
		if (!added)
			return;
		ash_arena_push(world->run->scratch, &world->folders, folder);
		folder = ash_path_folder(world->run->scratch, folder);
	}
}

static void list_world(struct world *world)
{
	const struct ash_view *view = world->project->view;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);

		if (world->project->file_class[i] == ASH_CLASS_SYSTEM)
			continue;
		ash_arena_push(world->run->scratch, &world->files, path);
		add_folders(world, path);
	}
}

static bool matches_any(const struct world *world, const char *pattern)
{
	for (size_t i = 0; i < world->files.n; i++)
		if (ash_glob_match(pattern, world->files.v[i]))
			return true;
	return false;
}

/* The suggestion: the literal head of the pattern mended, its rest kept; or "". */
static const char *suggestion(struct world *world, const char *pattern)
{
	size_t literal = strcspn(pattern, "*?[{");
	bool whole = !pattern[literal];
	char *head = ash_arena_copy_n(world->run->scratch, pattern, literal);
	char *slash = whole ? NULL : strrchr(head, '/');
	const char *near = NULL;

	if (!whole && !slash)
		return "";
	if (slash)
		*slash = '\0';
	if (!whole && ash_map_get(&world->known, head, strlen(head)))
		return ""; /* the folder is right; what it should hold is not */
	if (whole)
		near = ash_nearest(head, world->files.v, world->files.n);
	if (!near)
		near = ash_nearest(head, world->folders.v, world->folders.n);
	if (!near)
		return "";
	return ash_arena_printf(world->run->scratch, "; did you mean '%s%s'?", near,
				pattern + strlen(head));
}

/* How many globs of the list match nothing in the program; those that match nothing at all are said. */
static size_t check_globs(struct world *world, const struct ash_globs *globs, const char *owner)
{
	size_t n = 0;

	for (size_t i = 0; i < globs->n; i++) {
		const struct ash_glob *glob = &globs->v[i];
		struct ash_finding *finding;

		if (matches_any(world, glob->pattern))
			continue;
		n++;
		if (ash_glob_finds(world->project->config->root, glob->pattern))
			continue; /* there, but in no unit of this build: its tests are off */
		finding = ash_report(world->run, glob->place, "'%s' matches no file%s",
				     glob->pattern, suggestion(world, glob->pattern));
		ash_about(world->run, finding, owner, "%s|%s", owner, glob->pattern);
	}
	return n;
}

static bool speaks_of(const struct ash_contract *contract, uint32_t component)
{
	const struct ash_level *sets[] = {&contract->from, &contract->to};

	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; i < sets[s]->n; i++)
			if (sets[s]->v[i] == component)
				return true;
	return false;
}

static void note_rules(struct world *world, struct ash_finding *finding, uint32_t component)
{
	const struct ash_config *config = world->project->config;

	for (size_t i = 0; i < config->contracts.n; i++)
		if (speaks_of(&config->contracts.v[i], component))
			ash_note(world->run, finding, config->contracts.v[i].place,
				 "rule '%s' speaks of it", config->contracts.v[i].id);
}

static void check_component(struct world *world, uint32_t number)
{
	const struct ash_unit_of_design *unit = &world->project->components[number];
	const struct ash_component *component = unit->component;
	size_t bad = check_globs(world, &component->files, component->name) +
		     check_globs(world, &component->rest, component->name) +
		     check_globs(world, &component->api, component->name);
	struct ash_finding *finding;

	if (bad || component->misread || unit->n_files || component->files.n ||
	    component->rest.n || component->external.n)
		return; /* no file although its globs match: config-ambiguous says who has them */
	finding = ash_report(world->run, component->place, "component '%s' has no file",
			     component->name);
	ash_about(world->run, finding, component->name, "%s", component->name);
	note_rules(world, finding, number);
}

/* Types that `opaque` names and the component does not declare. */
static void check_opaque(struct world *world, uint32_t number)
{
	const struct ash_component *component = world->project->components[number].component;

	for (size_t i = 0; i < component->opaque.n && world->project->components[number].n_files;
	     i++) {
		const char *entry = component->opaque.v[i];
		struct ash_finding *finding;

		if (ash_opaque_names_type(world->run->scratch, world->project, number, entry))
			continue;
		finding = ash_report(world->run, component->place,
				     "'%s' declares no type '%s', which it calls opaque",
				     component->name, entry);
		ash_about(world->run, finding, component->name, "%s|opaque|%s", component->name,
			  entry);
	}
}

static bool is_listed(const struct ash_config *config, const char *folder)
{
	for (size_t i = 0; i < config->folder_list.n; i++)
		if (strcmp(config->folder_list.v[i].pattern, folder) == 0)
			return true;
	return false;
}

/* Additions of folders that name this root and are not listed by it: nobody reads them. */
static void check_unlisted(struct world *world)
{
	const struct ash_config *config = world->project->config;

	for (size_t i = 0; config->path && i < world->folders.n; i++) {
		const char *folder = world->folders.v[i];
		const char *name =
			ash_arena_printf(world->run->scratch, "%s/" ASH_CONFIG_FILE, folder);
		const char *file = ash_path_resolve(world->run->scratch, config->root, name);
		const char *root;
		struct ash_finding *finding;

		if (access(file, F_OK) != 0 || is_listed(config, folder))
			continue;
		root = ash_config_root_of(world->run->scratch, file);
		if (!root || strcmp(root, config->root) != 0)
			continue;
		finding = ash_report(world->run, (struct ash_place){.path = name},
				     "this file has no effect: project: folders of its root does "
				     "not list '%s'",
				     folder);
		ash_about(world->run, finding, name, "folder|%s", folder);
	}
}

static void run(struct ash_run *run)
{
	struct world world = {.run = run, .project = run->project};
	const struct ash_config *config = run->project->config;

	if (run->units_failed || !run->project->view->n_units)
		return;
	list_world(&world);
	check_globs(&world, &config->roots, "project");
	check_unlisted(&world);
	for (uint32_t i = 0; i < run->project->n_components && !run->project->inferred; i++) {
		check_component(&world, i);
		check_opaque(&world, i);
	}
	ash_map_release(&world.known);
}

const struct ash_rule ash_config_empty = {
	.info =
		{
			.id = "config-empty",
			.summary = "a glob in ashlar.yaml that matches no file, or a component "
				   "without files",
			.why = "A glob that matches nothing is usually a folder that was renamed "
			       "or misspelled, and every rule about it passes for the wrong "
			       "reason. It is looked for only when every unit of the program was "
			       "read; globs of external, exclude, vendored and generated may "
			       "match nothing.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"src/stor/**\"]}\n"
			       "// file: src/store/page.c\n"
			       "int pages;\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"src/store/**\"]}\n"
				"// file: src/store/page.c\n"
				"int pages;\n",
			.fix = "Correct the glob (the message shows the nearest path there is), or "
			       "remove it. Files count when a unit of the build compiles or "
			       "includes them, or when they are on disk.",
			.except = "There is no exception in place; 'severity: {config-empty: "
				  "warning}' keeps it a warning.",
			.severity = ASH_ERROR,
		},
	.scope = ASH_SCOPE_CONFIG,
	.run = run,
};
