/* Project: files get their class and component, components their files, edges their ends. */
#include "checks/project.h"

#include <stdlib.h>
#include <string.h>

#include "checks/edge.h"
#include "checks/member.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

const char *ash_file_class_name(enum ash_file_class file_class)
{
	static const char *const names[] = {
		[ASH_CLASS_PROJECT] = "project",
		[ASH_CLASS_GENERATED] = "generated",
		[ASH_CLASS_VENDORED] = "vendored",
		[ASH_CLASS_SYSTEM] = "system",
	};

	return names[file_class];
}

enum ash_file_class ash_classify(const struct ash_config *config, const char *path,
				 uint32_t file_flags)
{
	if (*path == '/' || (file_flags & ASH_FILE_OUTSIDE))
		return ASH_CLASS_SYSTEM;
	if (ash_globs_match(&config->exclude, path) || ash_globs_match(&config->vendored, path))
		return ASH_CLASS_VENDORED;
	if (config->roots.n && !ash_globs_match(&config->roots, path))
		return ASH_CLASS_VENDORED;
	if ((file_flags & ASH_FILE_GENERATED) || ash_globs_match(&config->generated, path))
		return ASH_CLASS_GENERATED;
	return ASH_CLASS_PROJECT;
}

/* What is being built; the project's pointers are const for everybody else. */
struct binding {
	struct ash_arena *arena;
	struct ash_project *project;
	const struct ash_view *view;
	enum ash_file_class *classes;
	uint32_t *components;
	struct ash_unit_of_design *units;
};

static void classify_files(struct binding *b)
{
	for (uint32_t i = 0; i < b->view->n_files; i++) {
		b->classes[i] = ash_classify(b->project->config, ash_file_path(b->view, i),
					     b->view->files[i].flags);
		b->components[i] = ASH_NONE;
	}
}

/* ---- configured components ---- */

static void assign_configured(struct binding *b)
{
	const struct ash_config *config = b->project->config;

	b->project->n_components = (uint32_t)config->components.n;
	b->units = ash_arena_array(b->arena, config->components.n, sizeof *b->units);
	for (size_t c = 0; c < config->components.n; c++) {
		b->units[c].name = config->components.v[c].name;
		b->units[c].component = &config->components.v[c];
	}
	for (uint32_t i = 0; i < b->view->n_files; i++) {
		uint32_t c = ash_component_of(config, ash_file_path(b->view, i), b->classes[i]);

		if (c == ASH_NONE)
			continue;
		b->components[i] = c;
		b->units[c].n_files++;
	}
}

/* ---- folders as components ---- */

/* Files are in the order of their paths, so a new folder's number follows from the files alone. */
static void assign_folders(struct binding *b)
{
	struct ash_map folders = {0};

	b->units = ash_arena_array(b->arena, b->view->n_files, sizeof *b->units);
	for (uint32_t i = 0; i < b->view->n_files; i++) {
		const char *folder;
		uint32_t number;
		bool added;

		if (b->classes[i] != ASH_CLASS_PROJECT)
			continue;
		folder = ash_path_folder(b->arena, ash_file_path(b->view, i));
		number = *ash_map_put(&folders, folder, strlen(folder), folders.n, &added);
		if (added)
			b->units[number].name = folder;
		b->components[i] = number;
		b->units[number].n_files++;
	}
	b->project->inferred = true;
	b->project->n_components = folders.n;
	ash_map_release(&folders);
}

const struct ash_project *ash_project_new(struct ash_arena *arena, const struct ash_config *config,
					  const struct ash_view *view, bool whole_program)
{
	struct ash_project *project = ash_arena_alloc(arena, sizeof *project);
	struct binding b = {.arena = arena, .project = project, .view = view};

	project->config = config;
	project->view = view;
	project->whole_program = whole_program;
	b.classes = ash_arena_array(arena, view->n_files, sizeof *b.classes);
	b.components = ash_arena_array(arena, view->n_files, sizeof *b.components);
	classify_files(&b);
	if (config->components.n)
		assign_configured(&b);
	else
		assign_folders(&b);
	project->file_class = b.classes;
	project->file_component = b.components;
	project->components = b.units;
	project->index = ash_index_new(arena, view);
	ash_project_find_edges(arena, project);
	return project;
}
