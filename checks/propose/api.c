/*
 * API headers: those of a part that other parts include, and those that declare what they use. Said
 * only where the part keeps other headers to itself, and in few words: what nearly all of is used
 * has no inside yet, and a person begins elsewhere.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/propose/propose.h"
#include "facts/base/path.h"

#define MOST_GLOBS  8u
#define LEAST_INNER 2u /* headers that the part keeps to itself */
#define LEAST_ALIKE 3u /* headers that are better said by a glob */

struct api {
	struct ash_arena *arena;
	const struct ash_project *project;
	bool *is_used; /* per view->files: a header that other parts use */
};

static bool is_header_of(const struct ash_project *project, uint32_t file, uint32_t part)
{
	return project->file_component[file] == part &&
	       ash_path_is_header(ash_file_path(project->view, file));
}

static void use_included(const struct api *api)
{
	const struct ash_project *project = api->project;

	for (uint32_t i = 0; i < project->n_edges; i++) {
		const struct ash_edge *edge = &project->edges[i];

		if (edge->kind == ASH_USE_INCLUDE && edge->to_file != ASH_NONE &&
		    is_header_of(project, edge->to_file, edge->to))
			api->is_used[edge->to_file] = true;
	}
}

/*
 * What arrives through an umbrella header: the header that declares it. One API header that does
 * will do, but for what is looked into it is the header with the definition.
 */
static void use_declared(const struct api *api, bool inside)
{
	const struct ash_project *project = api->project;
	const struct ash_view *view = project->view;

	for (uint32_t i = 0; i < project->n_edges; i++) {
		const struct ash_edge *edge = &project->edges[i];
		uint32_t header = ASH_NONE;
		struct ash_rows rows;

		if (edge->kind == ASH_USE_INCLUDE || ash_edge_looks_inside(view, edge) != inside)
			continue;
		rows = ash_index_declarations(project->index,
					      ash_entity_owner(view, edge->to_entity));
		for (uint32_t k = 0; k < rows.n; k++) {
			const struct ash_declaration *row = &view->declarations[rows.v[k]];

			if (is_header_of(project, row->file, edge->to) &&
			    (!inside || row->flags & ASH_DECLARATION_DEFINITION) &&
			    (header == ASH_NONE || api->is_used[row->file]))
				header = row->file;
		}
		if (header != ASH_NONE)
			api->is_used[header] = true;
	}
}

/* All headers of the folder (for net/tcp.h a glob), when it names API headers alone, and several;
 * else the path. */
static const char *glob_for(const struct api *api, uint32_t part, const char *path)
{
	const struct ash_view *view = api->project->view;
	const char *base = ash_path_base(path), *suffix = strrchr(base, '.');
	const char *glob = ash_arena_printf(api->arena, "%.*s*%s", (int)(base - path), path,
					    suffix ? suffix : "");
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		if (!ash_glob_match(glob, ash_file_path(view, i)))
			continue;
		if (!api->is_used[i] || api->project->file_component[i] != part)
			return path;
		n++;
	}
	return n >= LEAST_ALIKE ? glob : path;
}

static void propose(const struct api *api, uint32_t number, struct ash_proposed_part *part)
{
	const struct ash_view *view = api->project->view;
	const char **globs = ash_arena_array(api->arena, MOST_GLOBS, sizeof *globs);
	uint32_t n = 0, n_inner = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *glob;

		if (!is_header_of(api->project, i, number))
			continue;
		n_inner += !api->is_used[i];
		if (!api->is_used[i])
			continue;
		glob = glob_for(api, number, ash_file_path(view, i));
		if (ash_proposal_lists(globs, n, glob))
			continue;
		if (n == MOST_GLOBS)
			return;
		globs[n++] = glob;
	}
	if (n_inner < LEAST_INNER)
		return;
	part->api = globs;
	part->n_api = n;
}

void ash_propose_api(struct ash_arena *arena, const struct ash_project *project,
		     struct ash_proposal *proposal)
{
	struct api api = {
		.arena = arena,
		.project = project,
		.is_used = ash_arena_array(arena, project->view->n_files + 1, sizeof *api.is_used)};

	use_included(&api);
	use_declared(&api, true);
	use_declared(&api, false);
	for (uint32_t i = 0; i < proposal->n_parts; i++)
		propose(&api, i, &proposal->parts[i]);
}
