/*
 * Conformance. What was read is asked of the units' own facts, and only when some unit had compile
 * errors: the merged program does not tell which unit read a header, and a header that only a
 * broken unit read was not assessed.
 */
#include "checks/conformance.h"

#include <stdlib.h>
#include <string.h>

#include "checks/member.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

enum { SEEN_NEW = 1, SEEN_LISTED = 2 }; /* what stands in a file */

struct census {
	struct ash_arena *arena;
	const struct ash_project *project;
	struct ash_map files;      /* path -> row of the merged view */
	struct ash_map components; /* name -> row of counts */
	struct ash_conformance_count *counts;
	bool *assessed;      /* per file */
	unsigned char *seen; /* per file */
	struct ash_conformance *result;
};

static void list_files(struct census *census)
{
	const struct ash_view *view = census->project->view;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);

		ash_map_put(&census->files, path, strlen(path), i, NULL);
	}
}

static uint32_t row_of(const struct census *census, const char *path)
{
	const uint32_t *row = ash_map_get(&census->files, path, strlen(path));

	return row ? *row : ASH_NONE;
}

/* ---- what was assessed ---- */

static bool is_incomplete(const struct ash_unit *unit)
{
	return (unit->flags & ASH_UNIT_INCOMPLETE) != 0;
}

static bool all_complete(const struct ash_view *view)
{
	for (uint32_t i = 0; i < view->n_units; i++)
		if (is_incomplete(&view->units[i]))
			return false;
	return true;
}

/* Files of a view, in the order in which they were reached. */
struct reach {
	bool *reached;
	uint32_t *queue, n;
};

static void enter(struct reach *reach, uint32_t file)
{
	if (file == ASH_NONE || reach->reached[file])
		return;
	reach->reached[file] = true;
	reach->queue[reach->n++] = file;
}

/* Includes are sorted by the file they stand in. */
static uint32_t first_include(const struct ash_view *view, uint32_t file)
{
	uint32_t low = 0, high = view->n_includes;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (view->includes[middle].file < file)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Marks what complete units of the view read: their sources, and what is included from there. */
static void hear(void *listener, const struct ash_view *unit)
{
	struct census *census = listener;
	struct ash_arena scratch = {0};
	struct reach reach = {
		.reached = ash_arena_array(&scratch, unit->n_files + 1, sizeof(bool)),
		.queue = ash_arena_array(&scratch, unit->n_files + 1, sizeof(uint32_t))};

	for (uint32_t i = 0; i < unit->n_units; i++)
		if (!is_incomplete(&unit->units[i]))
			enter(&reach, unit->units[i].file);
	for (uint32_t k = 0; k < reach.n; k++) {
		uint32_t file = reach.queue[k], i = first_include(unit, file);
		uint32_t row = row_of(census, ash_file_path(unit, file));

		if (row != ASH_NONE)
			census->assessed[row] = true;
		for (; i < unit->n_includes && unit->includes[i].file == file; i++)
			enter(&reach, unit->includes[i].included);
	}
	ash_arena_release(&scratch);
}

static void mark_assessed(struct census *census, const struct ash_witness *witness,
			  const struct ash_lost_units *lost)
{
	const struct ash_view *view = census->project->view;

	if (all_complete(view))
		memset(census->assessed, true, view->n_files * sizeof(bool));
	else if (witness)
		witness->each_unit(witness->context, hear, census);
	for (uint32_t i = 0; i < view->n_units; i++)
		if (view->units[i].file != ASH_NONE && is_incomplete(&view->units[i]))
			census->assessed[view->units[i].file] = false;
	for (size_t i = 0; i < lost->files.n; i++) {
		uint32_t row = row_of(census, lost->files.v[i]);

		if (row != ASH_NONE)
			census->assessed[row] = false;
	}
}

/* ---- what was found ---- */

static void mark_found(struct census *census, const struct ash_findings *findings)
{
	for (size_t i = 0; i < findings->n; i++) {
		const struct ash_finding *finding = findings->v[i];
		uint32_t row = row_of(census, finding->place.path);

		if (finding->severity < ASH_WARNING)
			continue;
		if (row == ASH_NONE || census->project->file_class[row] != ASH_CLASS_PROJECT)
			census->result->elsewhere++;
		else
			census->seen[row] |=
				finding->state == ASH_STATE_UNCHANGED ? SEEN_LISTED : SEEN_NEW;
	}
}

/* ---- counting ---- */

static struct ash_conformance_count *count_of(struct census *census, const char *component)
{
	bool added;
	uint32_t *row = ash_map_put(&census->components, component, strlen(component),
				    census->components.n, &added);

	if (added)
		census->counts[*row].name = component;
	return &census->counts[*row];
}

static const char *component_name(const struct ash_project *project, uint32_t component)
{
	return component == ASH_NONE ? "" : project->components[component].name;
}

static void count_file(struct census *census, uint32_t file)
{
	uint32_t component = census->project->file_component[file];
	struct ash_conformance_count *both[] = {
		&census->result->total,
		count_of(census, component_name(census->project, component))};

	for (size_t i = 0; i < 2; i++) {
		both[i]->not_assessed += !census->assessed[file];
		both[i]->assessed += census->assessed[file];
		both[i]->conforming += census->assessed[file] && census->seen[file] == 0;
		both[i]->listed += census->assessed[file] && census->seen[file] == SEEN_LISTED;
	}
}

static void count_files(struct census *census)
{
	for (uint32_t i = 0; i < census->project->view->n_files; i++) {
		enum ash_file_class file_class = census->project->file_class[i];

		if (file_class == ASH_CLASS_PROJECT)
			count_file(census, i);
		census->result->vendored += file_class == ASH_CLASS_VENDORED;
		census->result->generated += file_class == ASH_CLASS_GENERATED;
	}
}

/* The component of a file that left no facts. */
static const char *component_of_path(struct census *census, const char *path)
{
	const struct ash_config *config = census->project->config;
	uint32_t component;

	if (census->project->inferred)
		return ash_path_folder(census->arena, path);
	component = ash_component_of(config, path, ASH_CLASS_PROJECT);
	return component == ASH_NONE ? "" : config->components.v[component].name;
}

/* Units that left nothing; those that another unit read were counted with the files. */
static void count_lost(struct census *census, const struct ash_lost_units *lost)
{
	uint32_t beyond = census->project->view->n_files;

	for (size_t i = 0; i < lost->files.n; i++) {
		const char *path = lost->files.v[i];
		bool added;

		ash_map_put(&census->files, path, strlen(path), beyond, &added);
		if (!added || ash_classify(census->project->config, path, 0) != ASH_CLASS_PROJECT)
			continue;
		count_of(census, component_of_path(census, path))->not_assessed++;
		census->result->total.not_assessed++;
	}
	if (lost->unknown == 0)
		return;
	count_of(census, "")->not_assessed += lost->unknown;
	census->result->total.not_assessed += lost->unknown;
}

static int by_name(const void *a, const void *b)
{
	const struct ash_conformance_count *x = a, *y = b;

	return strcmp(x->name, y->name);
}

struct ash_conformance *ash_conformance_new(struct ash_arena *arena,
					    const struct ash_project *project,
					    const struct ash_witness *witness,
					    const struct ash_lost_units *lost,
					    const struct ash_findings *findings)
{
	uint32_t n_files = project->view->n_files;
	struct census census = {.arena = arena, .project = project};

	census.result = ash_arena_alloc(arena, sizeof *census.result);
	census.assessed = ash_arena_array(arena, n_files + 1, sizeof *census.assessed);
	census.seen = ash_arena_array(arena, n_files + 1, sizeof *census.seen);
	census.counts = ash_arena_array(arena, project->n_components + lost->files.n + 1,
					sizeof *census.counts);
	list_files(&census);
	mark_assessed(&census, witness, lost);
	mark_found(&census, findings);
	count_files(&census);
	count_lost(&census, lost);
	if (census.components.n)
		qsort(census.counts, census.components.n, sizeof *census.counts, by_name);
	census.result->components = census.counts;
	census.result->n_components = census.components.n;
	census.result->whole_program = project->whole_program;
	ash_map_release(&census.files);
	ash_map_release(&census.components);
	return census.result;
}
