/*
 * Places of entities, gathered from the relations that say something of them, best first:
 * declarations, macro definitions, and for what is only used, the file a use saw it in.
 */
#include "facts/database_symbols.h"

#include <stdlib.h>

struct gathering {
	struct ash_symbol *symbols;
	const struct ash_view *view;
	const struct ash_index *index;
};

static bool is_header(const struct ash_view *view, uint32_t file)
{
	return file != ASH_NONE && !(view->files[file].flags & (ASH_FILE_MAIN | ASH_FILE_OUTSIDE));
}

/* Rows are sorted by path: the first header wins, else the first file. */
static uint32_t declaring_file(const struct ash_view *view, struct ash_rows rows)
{
	for (uint32_t i = 0; i < rows.n; i++)
		if (is_header(view, view->declarations[rows.v[i]].file))
			return view->declarations[rows.v[i]].file;
	return rows.n > 0 ? view->declarations[rows.v[0]].file : ASH_NONE;
}

/*
 * One definition to show: where it is declared, if it is defined there too (types of one name in
 * several files are no rarity), else the lowest. ASH_NONE when there is none.
 */
static uint32_t shown_definition(const struct gathering *g, uint32_t entity, uint32_t declared_in)
{
	struct ash_rows rows = ash_index_declarations(g->index, entity);
	/* an alias is defined wherever it is declared */
	bool alias = g->view->entities[entity].kind == ASH_ENTITY_TYPEDEF;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &g->view->declarations[rows.v[i]];

		if (row->file == declared_in && (alias || row->flags & ASH_DECLARATION_DEFINITION))
			return rows.v[i];
	}
	return ash_index_definition(g->index, entity);
}

static void from_declarations(const struct gathering *g, uint32_t entity)
{
	struct ash_symbol *symbol = &g->symbols[entity];
	uint32_t definition;

	symbol->declared_in = declaring_file(g->view, ash_index_declarations(g->index, entity));
	definition = shown_definition(g, entity, symbol->declared_in);
	if (definition == ASH_NONE)
		return;
	symbol->defined_in = g->view->declarations[definition].file;
	symbol->defined_line = g->view->declarations[definition].line;
}

static void from_macros(const struct gathering *g)
{
	for (uint32_t i = 0; i < g->view->n_macros; i++) {
		const struct ash_macro *row = &g->view->macros[i];
		struct ash_symbol *symbol;

		if (row->entity == ASH_NONE)
			continue;
		symbol = &g->symbols[row->entity];
		if (symbol->defined_in == ASH_NONE)
			*symbol = (struct ash_symbol){row->file, row->file, row->line};
	}
}

static void from_uses(const struct gathering *g)
{
	bool *found = ash_calloc((size_t)g->view->n_entities, sizeof *found);

	for (uint32_t i = 0; i < g->view->n_entities; i++)
		found[i] = g->symbols[i].declared_in != ASH_NONE;
	for (uint32_t i = 0; i < g->view->n_uses; i++) {
		const struct ash_use *use = &g->view->uses[i];
		struct ash_symbol *symbol;

		if (use->to == ASH_NONE || found[use->to])
			continue;
		symbol = &g->symbols[use->to];
		if (use->to_file < symbol->declared_in) /* ASH_NONE is the largest number */
			symbol->declared_in = use->to_file;
	}
	free(found);
}

const struct ash_symbol *ash_symbols_new(struct ash_arena *arena, const struct ash_view *view,
					 const struct ash_index *index)
{
	struct gathering g = {ash_arena_array(arena, view->n_entities, sizeof *g.symbols), view,
			      index};

	for (uint32_t i = 0; i < view->n_entities; i++) {
		g.symbols[i] = (struct ash_symbol){ASH_NONE, ASH_NONE, 0};
		from_declarations(&g, i);
	}
	from_macros(&g);
	from_uses(&g);
	return g.symbols;
}
