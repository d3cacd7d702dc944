/*
 * Proposing in two steps: which parts there are is read off the build's targets, the folders and
 * the names; in which order they stand, and what of them others use, is asked of a project in which
 * they are components, because a function's home is then the part that defines it, not the one
 * whose header declares it.
 */
#include "checks/propose/propose.h"

#include "checks/arena_vec.h"

static void add_glob(struct ash_arena *arena, struct ash_globs *globs, const char *pattern)
{
	struct ash_glob glob = {.pattern = pattern, .place.path = ""};

	ash_arena_push(arena, globs, glob);
}

static const struct ash_config *with_components(struct ash_arena *arena,
						const struct ash_config *plain,
						const struct ash_proposal *proposal)
{
	struct ash_config *config = ash_arena_array(arena, 1, sizeof *config);

	*config = *plain;
	for (uint32_t i = 0; i < proposal->n_parts; i++) {
		const struct ash_proposed_part *part = &proposal->parts[i];
		struct ash_component component = {.name = part->name, .place.path = ""};

		for (uint32_t k = 0; k < part->n_globs; k++)
			add_glob(arena, part->rest ? &component.rest : &component.files,
				 part->globs[k]);
		ash_arena_push(arena, &config->components, component);
	}
	for (uint32_t i = 0; i < proposal->n_vendored; i++)
		add_glob(arena, &config->vendored, proposal->vendored[i]);
	if (proposal->generated)
		add_glob(arena, &config->generated, proposal->generated);
	return config;
}

struct ash_proposal *ash_propose(struct ash_arena *arena, const struct ash_project *project,
				 const struct ash_links *links, const char *build)
{
	struct ash_proposal *proposal = ash_arena_array(arena, 1, sizeof *proposal);
	struct ash_targets targets;
	struct ash_nests nests;

	*proposal = (struct ash_proposal){0};
	if (build)
		proposal->generated = ash_arena_printf(arena, "%s/**", build);
	ash_targets_find(arena, project, links, &targets);
	ash_nests_find(arena, project, &targets, &nests);
	ash_propose_folders(arena, project, &nests, proposal);
	ash_propose_guests(arena, project, &targets, proposal);
	ash_propose_prefixes(arena, project, proposal);
	if (proposal->n_parts < 2)
		return proposal;
	project = ash_project_new(arena, with_components(arena, project->config, proposal),
				  project->view, project->whole_program);
	ash_propose_levels(arena, project, proposal);
	ash_propose_api(arena, project, proposal);
	return proposal;
}
