/* Uses and includes between project files; see file_sites.h and design.h for what leans on what. */
#include "checks/arch/file_sites.h"

#include <stdlib.h>

#include "checks/arch/declared.h"

static bool is_subject(const struct ash_project *project, uint32_t file)
{
	return file != ASH_NONE && project->file_class[file] == ASH_CLASS_PROJECT;
}

static bool from_include(const struct ash_project *project, uint32_t row, struct ash_edge *edge)
{
	const struct ash_include *include = &project->view->includes[row];

	*edge = (struct ash_edge){.kind = ASH_USE_INCLUDE,
				  .row = row,
				  .from = include->file,
				  .to = include->included,
				  .from_file = include->file,
				  .to_file = include->included,
				  .from_entity = ASH_NONE,
				  .to_entity = ASH_NONE,
				  .place = {.path = ash_file_path(project->view, include->file),
					    .line = include->line,
					    .column = include->column}};
	return is_subject(project, edge->from) && is_subject(project, edge->to);
}

/*
 * The file a header leans on to use the entity: itself if it declares it, else the first header
 * that does, else what the unit saw.
 */
static uint32_t declaring_file(const struct ash_project *project, const struct ash_use *use)
{
	struct ash_rows rows = ash_index_declarations(project->index, use->to);
	uint32_t header = ASH_NONE;

	for (uint32_t i = 0; i < rows.n; i++) {
		uint32_t file = project->view->declarations[rows.v[i]].file;

		if (file == use->file)
			return file;
		if (header == ASH_NONE && ash_path_is_header(ash_file_path(project->view, file)))
			header = file;
	}
	return header == ASH_NONE ? use->to_file : header;
}

static bool from_use(const struct ash_project *project, uint32_t row, struct ash_edge *edge)
{
	const struct ash_use *use = &project->view->uses[row];
	const char *path = ash_file_path(project->view, use->file);
	uint32_t home = ash_path_is_header(path)
				? declaring_file(project, use)
				: ash_index_home(project->index, use->to, use->to_file);

	*edge = (struct ash_edge){.kind = (enum ash_use_kind)use->kind,
				  .row = row,
				  .from = use->file,
				  .to = home,
				  .from_file = use->file,
				  .to_file = home,
				  .from_entity = use->from,
				  .to_entity = use->to,
				  .place = {.path = path,
					    .line = use->line,
					    .column = use->column,
					    .length = use->length}};
	return is_subject(project, edge->from) && is_subject(project, home) && home != use->file;
}

static int by_place(const void *a, const void *b)
{
	const struct ash_edge *x = a, *y = b;
	const uint32_t left[] = {x->from_file, x->place.line, x->place.column, x->kind, x->row};
	const uint32_t right[] = {y->from_file, y->place.line, y->place.column, y->kind, y->row};

	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (left[i] != right[i])
			return left[i] < right[i] ? -1 : 1;
	return 0;
}

struct ash_file_sites ash_file_sites(struct ash_arena *arena, const struct ash_project *project)
{
	const struct ash_view *view = project->view;
	struct ash_edge *edges =
		ash_arena_array(arena, (size_t)view->n_includes + view->n_uses, sizeof *edges);
	size_t n = 0;

	for (uint32_t i = 0; i < view->n_includes; i++)
		n += from_include(project, i, &edges[n]);
	for (uint32_t i = 0; i < view->n_uses; i++)
		n += from_use(project, i, &edges[n]);
	if (n)
		qsort(edges, n, sizeof *edges, by_place);
	return (struct ash_file_sites){edges, n};
}
