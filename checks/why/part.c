/* Parts of a program by name: a component first, then a file, then a folder or glob of files. */
#include <string.h>

#include "checks/why/between.h"
#include "facts/base/path.h"

static bool is_subject(const struct ash_project *project, uint32_t file)
{
	return project->file_class[file] == ASH_CLASS_PROJECT;
}

static bool *files_of_component(struct ash_arena *arena, const struct ash_project *project,
				uint32_t component)
{
	bool *files = ash_arena_array(arena, project->view->n_files, sizeof *files);

	for (uint32_t i = 0; i < project->view->n_files; i++)
		files[i] = project->file_component[i] == component;
	return files;
}

static bool find_component(struct ash_arena *arena, const struct ash_project *project,
			   const char *text, struct ash_part *part)
{
	for (uint32_t i = 0; i < project->n_components; i++) {
		if (strcmp(project->components[i].name, text) != 0)
			continue;
		part->name = project->components[i].name;
		part->component = i;
		part->n_files = project->components[i].n_files;
		part->files = files_of_component(arena, project, i);
		return true;
	}
	return false;
}

/* A path means that file alone, whatever its class; a folder or glob the project's files in it. */
static bool find_files(struct ash_arena *arena, const struct ash_project *project, const char *text,
		       struct ash_part *part)
{
	bool *files = ash_arena_array(arena, project->view->n_files, sizeof *files);

	part->component = ASH_NONE;
	part->name = text;
	part->n_files = 0;
	part->files = files;
	for (uint32_t i = 0; i < project->view->n_files; i++)
		if (strcmp(ash_file_path(project->view, i), text) == 0) {
			files[i] = true;
			part->n_files = 1;
			return true;
		}
	for (uint32_t i = 0; i < project->view->n_files; i++) {
		files[i] = is_subject(project, i) &&
			   ash_glob_match(text, ash_file_path(project->view, i));
		part->n_files += files[i];
	}
	return part->n_files > 0;
}

bool ash_part_find(struct ash_arena *arena, const struct ash_project *project, const char *text,
		   struct ash_part *part)
{
	return find_component(arena, project, text, part) || find_files(arena, project, text, part);
}

const char *ash_part_nearest(struct ash_arena *arena, const struct ash_project *project,
			     const char *text)
{
	uint32_t n = project->n_components;
	const char **names =
		ash_arena_array(arena, (size_t)n + project->view->n_files, sizeof *names);

	for (uint32_t i = 0; i < n; i++)
		names[i] = project->components[i].name;
	for (uint32_t i = 0; i < project->view->n_files; i++)
		if (is_subject(project, i))
			names[n++] = ash_file_path(project->view, i);
	return ash_nearest(text, names, n);
}
