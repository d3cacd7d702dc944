/*
 * Links that the facts suggest, where no build says more: from each `main` along includes, and
 * along uses to the one file that defines what is used, as a linker takes members of an archive.
 */
#include <string.h>

#include "checks/link_state.h"
#include "facts/base/vec.h"

struct ash_file_list {
	ASH_VEC(uint32_t);
};

/* The one main file that defines the entity for the linker; ASH_NONE: none, or several. */
static uint32_t definer(const struct ash_linking *linking, uint32_t entity)
{
	const struct ash_view *view = linking->view;
	struct ash_rows rows = ash_index_declarations(linking->index, entity);
	uint32_t file = ASH_NONE;

	if (view->entities[entity].linkage != ASH_LINKAGE_EXTERNAL)
		return ASH_NONE;
	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &view->declarations[rows.v[i]];

		if (!(row->flags & (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE)) ||
		    !(view->files[row->file].flags & ASH_FILE_MAIN))
			continue;
		if (file != ASH_NONE && file != row->file)
			return ASH_NONE;
		file = row->file;
	}
	return file;
}

/* Marks what `file` pulls in: its headers, the files that define what it uses, theirs. */
static void pull(const struct ash_linking *linking, const uint32_t *definers, uint32_t file,
		 bool *marks)
{
	const struct ash_view *view = linking->view;
	struct ash_file_list open = {0};

	ash_vec_push(&open, file);
	while (open.n > 0) {
		uint32_t at = open.v[--open.n];
		struct ash_span span;

		if (at == ASH_NONE || marks[at])
			continue;
		marks[at] = true;
		span = ash_index_file_rows(linking->index, ASH_RELATION_include, at);
		for (uint32_t i = span.begin; i < span.end; i++)
			ash_vec_push(&open, view->includes[i].included);
		span = ash_index_file_rows(linking->index, ASH_RELATION_use, at);
		for (uint32_t i = span.begin; i < span.end; i++)
			if (view->uses[i].to != ASH_NONE)
				ash_vec_push(&open, definers[view->uses[i].to]);
	}
	ash_vec_release(&open);
}

static void mark_units(const struct ash_linking *linking, const bool *files, bool *units)
{
	for (uint32_t i = 0; i < linking->view->n_units; i++) {
		uint32_t file = linking->view->units[i].file;

		units[i] = file != ASH_NONE && files[file];
	}
}

static void find_mains(const struct ash_linking *linking, struct ash_file_list *mains)
{
	const struct ash_view *view = linking->view;

	for (uint32_t i = 0; i < view->n_entities; i++) {
		struct ash_rows rows = ash_index_declarations(linking->index, i);

		for (uint32_t k = 0; k < rows.n && ash_is_main(view, &view->entities[i]); k++) {
			const struct ash_declaration *row = &view->declarations[rows.v[k]];

			if ((row->flags & ASH_DECLARATION_DEFINITION) &&
			    (view->files[row->file].flags & ASH_FILE_MAIN) &&
			    (mains->n == 0 || mains->v[mains->n - 1] != row->file))
				ash_vec_push(mains, row->file);
		}
	}
}

static void assume_one(struct ash_linking *linking)
{
	bool *units, *files;

	ash_linking_add(linking, &units, &files);
	memset(files, true, linking->view->n_files * sizeof *files);
	mark_units(linking, files, units);
	linking->links->one_program = true;
}

void ash_links_assume(struct ash_linking *linking)
{
	struct ash_file_list mains = {0};
	uint32_t *definers;

	find_mains(linking, &mains);
	if (mains.n <= 1) {
		assume_one(linking);
		ash_vec_release(&mains);
		return;
	}
	definers = ash_malloc((linking->view->n_entities + 1) * sizeof *definers);
	for (uint32_t i = 0; i < linking->view->n_entities; i++)
		definers[i] = definer(linking, i);
	for (size_t i = 0; i < mains.n; i++) {
		bool *units, *files;

		ash_linking_add(linking, &units, &files);
		pull(linking, definers, mains.v[i], files);
		mark_units(linking, files, units);
	}
	free(definers);
	ash_vec_release(&mains);
}
