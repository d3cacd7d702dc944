/*
 * Proposing in two steps: which parts there are is read off the folders and prefixes; in which order they stand
 * is asked of a project in which they are components, because a function's home is then the part
 * that defines it, not the one whose header declares it.
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
		struct ash_component component = {.name = proposal->parts[i].name,
						  .place.path = ""};

		add_glob(arena, proposal->parts[i].rest ? &component.rest : &component.files,
			 proposal->parts[i].glob);
		ash_arena_push(arena, &config->components, component);
	}
	for (uint32_t i = 0; i < proposal->n_vendored; i++)
		add_glob(arena, &config->vendored, proposal->vendored[i]);
	if (proposal->generated)
		add_glob(arena, &config->generated, proposal->generated);
	return config;
}

struct ash_proposal *ash_propose(struct ash_arena *arena, const struct ash_project *project,
				 const char *build)
{
	struct ash_proposal *proposal = ash_arena_array(arena, 1, sizeof *proposal);
	const struct ash_config *config;

	*proposal = (struct ash_proposal){0};
	if (build)
		proposal->generated = ash_arena_printf(arena, "%s/**", build);
	ash_propose_parts(arena, project, proposal);
	ash_propose_prefixes(arena, project, proposal);
	if (proposal->n_parts < 2)
		return proposal;
	config = with_components(arena, project->config, proposal);
	ash_propose_levels(arena,
			   ash_project_new(arena, config, project->view, project->whole_program),
			   proposal);
	return proposal;
}
