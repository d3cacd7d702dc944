/* Class and component of one file with the reasons; the same questions as checks/project.c asks. */
#include "checks/why/membership.h"

#include <string.h>

#include "checks/member.h"
#include "facts/base/path.h"

static void because_of(struct ash_arena *arena, struct ash_membership *member, const char *list,
		       const struct ash_glob *glob)
{
	member->class_reason =
		ash_arena_printf(arena, "it matches '%s' of project.%s", glob->pattern, list);
	member->class_place = glob->place;
}

static void explain_vendored(struct ash_arena *arena, const struct ash_config *config,
			     const char *path, struct ash_membership *member)
{
	const struct ash_glob *glob = ash_globs_match(&config->exclude, path);

	if (glob) {
		because_of(arena, member, "exclude", glob);
		return;
	}
	glob = ash_globs_match(&config->vendored, path);
	if (glob) {
		because_of(arena, member, "vendored", glob);
		return;
	}
	member->class_reason = "it is in none of project.roots";
	if (config->roots.n)
		member->class_place = config->roots.v[0].place;
}

static void explain_class(struct ash_arena *arena, const struct ash_project *project,
			  const char *path, struct ash_membership *member)
{
	const struct ash_config *config = project->config;
	const struct ash_glob *glob;

	switch (member->file_class) {
	case ASH_CLASS_SYSTEM:
		member->class_reason = "it is outside the project's root";
		return;
	case ASH_CLASS_VENDORED:
		explain_vendored(arena, config, path, member);
		return;
	case ASH_CLASS_GENERATED:
		glob = ash_globs_match(&config->generated, path);
		if (glob)
			because_of(arena, member, "generated", glob);
		else
			member->class_reason = "its first lines say that it is generated";
		return;
	case ASH_CLASS_PROJECT:
		member->class_reason = "it is inside the root, and nothing says otherwise";
		return;
	}
}

struct ash_membership ash_membership_of(struct ash_arena *arena, const struct ash_project *project,
					uint32_t file)
{
	const char *path = ash_file_path(project->view, file);
	const struct ash_component *component = NULL;
	struct ash_membership member = {.file = file,
					.file_class = project->file_class[file],
					.class_place = {.path = ""},
					.component = project->file_component[file]};

	explain_class(arena, project, path, &member);
	if (member.component != ASH_NONE)
		component = project->components[member.component].component;
	if (component)
		member.glob = ash_component_takes(component, path, member.file_class);
	if (component && !member.glob)
		member.glob = ash_component_keeps(component, path, member.file_class);
	return member;
}

bool ash_allow_speaks_of(const struct ash_project *project, const struct ash_allow *allow,
			 uint32_t file)
{
	uint32_t component = project->file_component[file];

	if (!allow->from || ash_glob_match(allow->from, ash_file_path(project->view, file)))
		return true;
	return component != ASH_NONE &&
	       strcmp(allow->from, project->components[component].name) == 0;
}
