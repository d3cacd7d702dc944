/*
 * The index: rows grouped by entity, homes, and line counts of files, all computed at once.
 *
 * Files are sorted by path and rows by file, so "the lowest path" is simply the first row found.
 */
#include "facts/index.h"

struct group {
	uint32_t *begin; /* by entity, and one past the last */
	uint32_t *rows;
};

struct ash_index {
	const struct ash_view *view;
	struct group declarations, uses, functions;
	uint32_t *definition; /* by entity: declaration row, or ASH_NONE */
	uint32_t *owner;      /* by entity: home whatever a use saw; ASH_NONE: it matters */
	uint32_t *fallback;   /* by entity: home when a use saw nothing */
	uint32_t *inactive_lines, *data_lines; /* by file */
};

/* Groups n rows by the entity that stands `word` words into each of them (counting sort). */
static struct group group_rows(struct ash_arena *arena, const struct ash_view *view,
			       enum ash_relation relation, size_t word)
{
	uint32_t n;
	const uint32_t *words = ash_view_rows(view, relation, &n);
	size_t n_words = ash_schema[relation].row_size_bytes / 4;
	uint32_t *begin = ash_arena_array(arena, (size_t)view->n_entities + 2, sizeof *begin);
	struct group group = {begin, ash_arena_array(arena, n, sizeof *group.rows)};

	for (uint32_t i = 0; i < n; i++) {
		uint32_t entity = words[i * n_words + word];

		if (entity != ASH_NONE)
			begin[entity + 2]++;
	}
	for (uint32_t i = 2; i < view->n_entities + 2; i++)
		begin[i] += begin[i - 1];
	for (uint32_t i = 0; i < n; i++) { /* begin[e + 1] moves from e's begin to its end */
		uint32_t entity = words[i * n_words + word];

		if (entity != ASH_NONE)
			group.rows[begin[entity + 1]++] = i;
	}
	return group;
}

static struct ash_rows rows_of(const struct ash_index *index, const struct group *group,
			       uint32_t entity)
{
	if (entity >= index->view->n_entities)
		return (struct ash_rows){0};
	return (struct ash_rows){group->rows + group->begin[entity],
				 group->begin[entity + 1] - group->begin[entity]};
}

static bool is_header(const struct ash_view *view, uint32_t file)
{
	return file != ASH_NONE && !(view->files[file].flags & (ASH_FILE_MAIN | ASH_FILE_OUTSIDE));
}

/* What the declarations of one entity say together. */
struct summary {
	uint32_t definition;       /* lowest row; a tentative one only if there is no other */
	uint32_t definition_files; /* distinct subject files with such rows */
	uint32_t header, file;     /* lowest header, lowest file declaring it; ASH_NONE */
};

/* Definitions of one kind: real or tentative. */
static void sum_definitions(const struct ash_view *view, struct ash_rows rows, uint32_t flag,
			    struct summary *sum)
{
	uint32_t last_file = ASH_NONE;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &view->declarations[rows.v[i]];

		if (!(row->flags & flag))
			continue;
		if (sum->definition == ASH_NONE)
			sum->definition = rows.v[i];
		if (row->file == ASH_NONE || row->file == last_file ||
		    view->files[row->file].flags & ASH_FILE_OUTSIDE)
			continue;
		sum->definition_files++;
		last_file = row->file;
	}
}

static struct summary summarise(const struct ash_view *view, struct ash_rows rows)
{
	struct summary sum = {ASH_NONE, 0, ASH_NONE, ASH_NONE};

	sum_definitions(view, rows, ASH_DECLARATION_DEFINITION, &sum);
	if (sum.definition == ASH_NONE)
		sum_definitions(view, rows, ASH_DECLARATION_TENTATIVE, &sum);
	for (uint32_t i = 0; i < rows.n; i++) {
		uint32_t file = view->declarations[rows.v[i]].file;

		if (sum.file == ASH_NONE)
			sum.file = file;
		if (sum.header == ASH_NONE && is_header(view, file))
			sum.header = file;
	}
	return sum;
}

/* Has the linker one definition of it for the whole program? */
static bool is_linked(const struct ash_entity *entity)
{
	return entity->linkage == ASH_LINKAGE_EXTERNAL &&
	       (entity->kind == ASH_ENTITY_FUNCTION || entity->kind == ASH_ENTITY_METHOD ||
		entity->kind == ASH_ENTITY_VARIABLE);
}

static void find_homes(struct ash_index *index)
{
	const struct ash_view *view = index->view;

	for (uint32_t i = 0; i < view->n_entities; i++) {
		struct summary sum = summarise(view, ash_index_declarations(index, i));
		uint32_t definer = sum.definition == ASH_NONE
					   ? ASH_NONE
					   : view->declarations[sum.definition].file;

		index->definition[i] = sum.definition;
		index->owner[i] = ASH_NONE;
		if (is_linked(&view->entities[i]))
			index->owner[i] = sum.definition_files == 1 ? definer : sum.header;
		index->fallback[i] = definer != ASH_NONE      ? definer
				     : sum.header != ASH_NONE ? sum.header
							      : sum.file;
	}
	for (uint32_t i = 0; i < view->n_macros; i++) { /* macros have no declaration rows */
		const struct ash_macro *row = &view->macros[i];

		if (row->entity != ASH_NONE && index->fallback[row->entity] == ASH_NONE)
			index->fallback[row->entity] = row->file;
	}
}

/* Lines covered by ranges, which come sorted by begin; `end` is moved behind the last of them. */
static uint32_t cover(uint32_t begin_line, uint32_t end_line, uint32_t lines, uint32_t *end)
{
	uint32_t from = begin_line > *end ? begin_line : *end;
	uint32_t to = end_line < lines ? end_line : lines;

	if (from == 0 || from > to)
		return 0;
	*end = to + 1;
	return to - from + 1;
}

static void count_lines(struct ash_index *index)
{
	const struct ash_view *view = index->view;

	for (uint32_t file = 0; file < view->n_files; file++) {
		struct ash_span live = ash_index_file_rows(index, ASH_RELATION_live, file);
		struct ash_span data = ash_index_file_rows(index, ASH_RELATION_data, file);
		uint32_t lines = view->files[file].lines, active = 0, end = 1;

		for (uint32_t i = live.begin; i < live.end; i++)
			active += cover(view->lives[i].begin_line, view->lives[i].end_line, lines,
					&end);
		if (live.begin < live.end) /* else no unit said anything */
			index->inactive_lines[file] = lines - active;
		end = 1;
		for (uint32_t i = data.begin; i < data.end; i++)
			index->data_lines[file] += cover(view->datas[i].begin_line,
							 view->datas[i].end_line, lines, &end);
	}
}

const struct ash_index *ash_index_new(struct ash_arena *arena, const struct ash_view *view)
{
	struct ash_index *index = ash_arena_alloc(arena, sizeof *index);
	size_t n = view->n_entities;

	index->view = view;
	index->declarations = group_rows(arena, view, ASH_RELATION_declaration,
					 offsetof(struct ash_declaration, entity) / 4);
	index->uses = group_rows(arena, view, ASH_RELATION_use, offsetof(struct ash_use, to) / 4);
	index->functions = group_rows(arena, view, ASH_RELATION_function,
				      offsetof(struct ash_function, entity) / 4);
	index->definition = ash_arena_array(arena, n, sizeof(uint32_t));
	index->owner = ash_arena_array(arena, n, sizeof(uint32_t));
	index->fallback = ash_arena_array(arena, n, sizeof(uint32_t));
	index->inactive_lines = ash_arena_array(arena, view->n_files, sizeof(uint32_t));
	index->data_lines = ash_arena_array(arena, view->n_files, sizeof(uint32_t));
	find_homes(index);
	count_lines(index);
	return index;
}

struct ash_rows ash_index_declarations(const struct ash_index *index, uint32_t entity)
{
	return rows_of(index, &index->declarations, entity);
}

struct ash_rows ash_index_uses_of(const struct ash_index *index, uint32_t entity)
{
	return rows_of(index, &index->uses, entity);
}

struct ash_rows ash_index_functions(const struct ash_index *index, uint32_t entity)
{
	return rows_of(index, &index->functions, entity);
}

/* First of the n rows whose file is not below `file`. */
static uint32_t lower_bound(const uint32_t *words, uint32_t n, size_t n_words, uint64_t file)
{
	uint32_t low = 0;

	while (low < n) {
		uint32_t middle = low + (n - low) / 2;

		if (words[middle * n_words] < file)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

struct ash_span ash_index_file_rows(const struct ash_index *index, enum ash_relation relation,
				    uint32_t file)
{
	uint32_t n;
	const uint32_t *words = ash_view_rows(index->view, relation, &n);
	size_t n_words = ash_schema[relation].row_size_bytes / 4;

	return (struct ash_span){lower_bound(words, n, n_words, file),
				 lower_bound(words, n, n_words, (uint64_t)file + 1)};
}

uint32_t ash_index_definition(const struct ash_index *index, uint32_t entity)
{
	return entity < index->view->n_entities ? index->definition[entity] : ASH_NONE;
}

uint32_t ash_index_home(const struct ash_index *index, uint32_t entity, uint32_t seen_file)
{
	if (entity >= index->view->n_entities)
		return seen_file;
	if (index->owner[entity] != ASH_NONE)
		return index->owner[entity];
	return seen_file != ASH_NONE ? seen_file : index->fallback[entity];
}

uint32_t ash_index_inactive_lines(const struct ash_index *index, uint32_t file)
{
	return file < index->view->n_files ? index->inactive_lines[file] : 0;
}

uint32_t ash_index_data_lines(const struct ash_index *index, uint32_t file)
{
	return file < index->view->n_files ? index->data_lines[file] : 0;
}
