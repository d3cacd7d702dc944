/*
 * Shared types; see shared_type.h. The defining file of a symbol and each file that uses it must
 * see exactly one definition of the type; where these are two, and differ, objects are passed
 * between files that disagree about them.
 */
#include "checks/program/shared_type.h"

#include <string.h>

#include "checks/program/symbol.h"
#include "checks/program/type_text.h"
#include "facts/base/map.h"

/* A tag with differing definitions in several files. */
struct candidate {
	const char *name;
	bool reported;
};

struct pass {
	struct ash_run *run;
	const struct ash_view *view;
	struct ash_map names; /* tag -> number in candidates */
	struct {
		ASH_VEC(struct candidate);
	} candidates;
	struct ash_map rows; /* name -> its first complete record row */
	bool **seen;         /* per file: what it includes; NULL: not asked yet */
};

const bool *ash_cxx_files(struct ash_arena *arena, const struct ash_view *view,
			  const struct ash_index *index)
{
	bool *marks = ash_arena_array(arena, view->n_files, sizeof *marks);

	for (uint32_t i = 0; i < view->n_units; i++)
		if (view->units[i].language == ASH_LANGUAGE_CXX)
			ash_mark_included(view, index, view->units[i].file, marks);
	return marks;
}

static bool records_differ(const struct ash_record *a, const struct ash_record *b)
{
	return a->size != b->size || a->align != b->align || a->shape != b->shape;
}

/* A struct or union at file scope of C: facts tell those of two sources apart, type texts do not.
 */
static const char *tag_of(const struct pass *pass, const struct ash_record *row)
{
	const struct ash_entity *entity = &pass->view->entities[row->entity];

	if (!(row->flags & ASH_RECORD_COMPLETE) || entity->parent != ASH_NONE)
		return "";
	return ash_text(pass->view, entity->qualified_name);
}

static void find_candidates(struct pass *pass, const bool *cxx)
{
	const struct ash_view *view = pass->view;

	for (uint32_t i = 0; i < view->n_records; i++) {
		const struct ash_record *row = &view->records[i], *other;
		struct candidate candidate = {.name = tag_of(pass, row)};
		size_t n = strlen(candidate.name);
		bool fresh;

		if (n == 0 || cxx[row->file])
			continue;
		other = &view->records[*ash_map_put(&pass->rows, candidate.name, n, i, &fresh)];
		if (fresh || other->file == row->file || !records_differ(other, row))
			continue;
		ash_map_put(&pass->names, candidate.name, n, (uint32_t)pass->candidates.n, &fresh);
		if (fresh)
			ash_vec_push(&pass->candidates, candidate);
	}
}

/* The candidate that the type mentions; NULL: none. */
static struct candidate *mentioned(struct pass *pass, const char *type)
{
	for (size_t i = 0; i < pass->candidates.n; i++)
		if (ash_type_holds(type, pass->candidates.v[i].name))
			return &pass->candidates.v[i];
	return NULL;
}

static const bool *includes_of(struct pass *pass, uint32_t file)
{
	if (!pass->seen[file]) {
		pass->seen[file] = ash_arena_array(pass->run->scratch, pass->view->n_files,
						   sizeof **pass->seen);
		ash_mark_included(pass->view, pass->run->project->index, file, pass->seen[file]);
	}
	return pass->seen[file];
}

/* The one definition of the type that the file sees; NULL: none, or several. */
static const struct ash_record *definition_seen(struct pass *pass, const char *name, uint32_t file)
{
	const bool *includes = includes_of(pass, file);
	const struct ash_record *found = NULL;

	for (uint32_t i = 0; i < pass->view->n_records; i++) {
		const struct ash_record *row = &pass->view->records[i];

		if (!includes[row->file] || strcmp(tag_of(pass, row), name) != 0)
			continue;
		if (found)
			return NULL;
		found = row;
	}
	return found;
}

static struct ash_place record_place(const struct pass *pass, const struct ash_record *row)
{
	return (struct ash_place){
		.path = ash_file_path(pass->view, row->file),
		.line = row->line,
		.column = row->column,
		.length = (uint32_t)strlen(ash_entity_name(pass->view, row->entity))};
}

static void report(struct pass *pass, const struct ash_record *mine,
		   const struct ash_record *theirs, const struct ash_use *use,
		   const struct ash_declaration *definition, const struct ash_link *link)
{
	struct ash_run *run = pass->run;
	const char *name = ash_entity_qualified(pass->view, mine->entity);
	const char *symbol = ash_entity_qualified(pass->view, use->to);
	struct ash_place place = {.path = ash_file_path(pass->view, use->file),
				  .line = use->line,
				  .column = use->column,
				  .length = use->length};
	struct ash_finding *finding = ash_report(
		run, record_place(pass, mine),
		"'%s' has two layouts %s, %u bytes here, %u in '%s', and '%s' is shared by both",
		name, ash_link_words(run->scratch, link), mine->size, theirs->size,
		ash_file_path(pass->view, theirs->file), symbol);

	finding->severity = ash_linked_severity(run);
	ash_about(run, finding, name, "%s|%s|%s", name, ash_file_path(pass->view, mine->file),
		  ash_file_path(pass->view, theirs->file));
	ash_note(run, finding, record_place(pass, theirs), "the other '%s' is defined here", name);
	ash_note(run, finding, place, "'%s' is meant with this layout here", symbol);
	ash_note(run, finding, ash_declaration_name(pass->view, definition),
		 "and defined with the other here");
}

/* A symbol of a candidate's type: do its users see what its definer sees? */
static void check_symbol(struct pass *pass, uint32_t entity,
			 const struct ash_declaration *definition, struct candidate *candidate)
{
	struct ash_rows rows = ash_index_uses_of(pass->run->project->index, entity);
	const struct ash_record *theirs = definition_seen(pass, candidate->name, definition->file);

	for (uint32_t i = 0; theirs && i < rows.n && !candidate->reported; i++) {
		const struct ash_use *use = &pass->view->uses[rows.v[i]];
		const struct ash_record *mine;
		const struct ash_link *link;

		if (use->file == definition->file ||
		    !(pass->view->files[use->file].flags & ASH_FILE_MAIN))
			continue;
		mine = definition_seen(pass, candidate->name, use->file);
		if (!mine || mine == theirs || !records_differ(mine, theirs))
			continue;
		link = ash_link_of_files(pass->run->links, use->file, definition->file);
		if (!link)
			continue;
		report(pass, mine, theirs, use, definition, link);
		candidate->reported = true;
	}
}

static void check_symbols(struct pass *pass)
{
	for (uint32_t i = 0; i < pass->view->n_entities; i++) {
		struct ash_symbol_sight sight;
		const struct ash_declaration *definition;
		struct candidate *candidate;

		if (!ash_is_linker_symbol(pass->view, &pass->view->entities[i]))
			continue;
		sight = ash_symbol_sight(pass->run->project, i);
		if (sight.definition == ASH_NONE || sight.defined_elsewhere ||
		    !sight.used_elsewhere)
			continue;
		definition = &pass->view->declarations[sight.definition];
		candidate = mentioned(pass, ash_text(pass->view, definition->type));
		if (candidate && !candidate->reported)
			check_symbol(pass, i, definition, candidate);
	}
}

void ash_shared_types_check(struct ash_run *run)
{
	struct pass pass = {.run = run, .view = run->project->view};
	const bool *cxx = ash_cxx_files(run->scratch, pass.view, run->project->index);

	find_candidates(&pass, cxx);
	if (pass.candidates.n > 0) {
		pass.seen = ash_arena_array(run->scratch, pass.view->n_files, sizeof *pass.seen);
		check_symbols(&pass);
	}
	ash_map_release(&pass.names);
	ash_map_release(&pass.rows);
	ash_vec_release(&pass.candidates);
}
