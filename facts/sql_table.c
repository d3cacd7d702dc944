/*
 * Virtual tables over a view.
 *
 * Why virtual: a large program has some hundred thousand rows, most questions touch few of them,
 * and copying them into B-trees costs more than any answer. A constraint on `id` is a row; one on
 * an ENTITY or FILE column is a span of a counting-sorted index; all others SQLite tests itself.
 */
#include "facts/sql_table.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "facts/base/buf.h"
#include "facts/index.h"
#include "facts/sql_column.h"
#include "facts/sql_search.h"

/* The module's client data: which relation, and its rows. */
struct module_of {
	struct ash_tables *tables;
	enum ash_relation relation;
	struct ash_row_source source;
};

struct table {
	sqlite3_vtab base;
	struct module_of *of;
};

struct cursor {
	sqlite3_vtab_cursor base;
	struct ash_row_search search;
};

static const char *const file_extras[] = {"class", "inactive_lines", "data_lines"};
static const char *const entity_extras[] = {"declared_in", "defined_in", "defined_line"};

static const char *const *extras_of(enum ash_relation relation)
{
	if (relation == ASH_RELATION_file)
		return file_extras;
	return relation == ASH_RELATION_entity ? entity_extras : NULL;
}

/* ---- the module ---- */

/* Without one, what is copied from here does not compare with an id by an index. */
static const char *affinity(enum ash_column_type type)
{
	bool number = type == ASH_COLUMN_NUMBER || type == ASH_COLUMN_FLAGS ||
		      type == ASH_COLUMN_FILE || type == ASH_COLUMN_ENTITY;

	return number ? "INTEGER" : "TEXT";
}

static int declare(sqlite3 *database, const struct ash_relation_schema *schema,
		   enum ash_relation relation)
{
	const char *const *extras = extras_of(relation);
	struct ash_buf sql = {0};
	int result;

	ash_buf_adds(&sql, "CREATE TABLE x (id INTEGER");
	for (uint32_t i = 0; i < schema->n_columns; i++)
		ash_buf_addf(&sql, ", \"%s\" %s", schema->columns[i].name,
			     affinity(schema->columns[i].type));
	for (int i = 0; extras && i < 3; i++)
		ash_buf_addf(&sql, ", %s", extras[i]);
	ash_buf_adds(&sql, ")");
	result = sqlite3_declare_vtab(database, sql.data);
	ash_buf_release(&sql);
	return result;
}

static int connect(sqlite3 *database, void *client, int argc, const char *const *argv,
		   sqlite3_vtab **made, char **error)
{
	struct module_of *of = client;
	struct table *table = ash_calloc(1, sizeof *table);
	int result;

	(void)argc, (void)argv, (void)error;
	table->of = of;
	result = declare(database, of->source.schema, of->relation);
	if (result != SQLITE_OK) {
		free(table);
		return result;
	}
	*made = &table->base;
	return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *vtab)
{
	free(vtab);
	return SQLITE_OK;
}

static int best_index(sqlite3_vtab *vtab, sqlite3_index_info *info)
{
	return ash_row_search_plan(&((struct table *)vtab)->of->source, info);
}

static int open_cursor(sqlite3_vtab *vtab, sqlite3_vtab_cursor **made)
{
	struct cursor *cursor = ash_calloc(1, sizeof *cursor);

	(void)vtab;
	*made = &cursor->base;
	return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *cursor)
{
	free(cursor);
	return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int number, const char *plan, int argc,
		  sqlite3_value **argv)
{
	(void)number, (void)argc;
	ash_row_search_begin(&((struct cursor *)base)->search,
			     &((struct table *)base->pVtab)->of->source, plan, argv);
	return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base)
{
	ash_row_search_next(&((struct cursor *)base)->search,
			    &((struct table *)base->pVtab)->of->source);
	return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base)
{
	return ash_row_search_ended(&((const struct cursor *)base)->search);
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *id)
{
	*id = ash_row_search_row(&((const struct cursor *)base)->search);
	return SQLITE_OK;
}

/* ---- columns ---- */

static void give_file_extra(sqlite3_context *context, struct ash_tables *tables, uint32_t row,
			    uint32_t which)
{
	if (!tables->index)
		tables->index = ash_index_new(&tables->arena, tables->view);
	if (which == 0)
		sqlite3_result_text(context, tables->file_class(tables->context, row), -1,
				    SQLITE_STATIC);
	else
		sqlite3_result_int64(context, which == 1
						      ? ash_index_inactive_lines(tables->index, row)
						      : ash_index_data_lines(tables->index, row));
}

static void give_entity_extra(sqlite3_context *context, struct ash_tables *tables, uint32_t row,
			      uint32_t which)
{
	const struct ash_symbol *symbol;

	if (!tables->index)
		tables->index = ash_index_new(&tables->arena, tables->view);
	if (!tables->symbols)
		tables->symbols = ash_symbols_new(&tables->arena, tables->view, tables->index);
	symbol = &tables->symbols[row];
	if (which == 2)
		ash_id_give(context, symbol->defined_line ? symbol->defined_line : ASH_NONE);
	else
		ash_id_give(context, which == 0 ? symbol->declared_in : symbol->defined_in);
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number)
{
	const struct module_of *of = ((const struct table *)base->pVtab)->of;
	const struct ash_row_source *source = &of->source;
	uint32_t row = ash_row_search_row(&((const struct cursor *)base)->search);
	uint32_t which = (uint32_t)number - 1, n = source->schema->n_columns;

	if (number <= 0)
		ash_id_give(context, row);
	else if (which < n)
		ash_column_give(context, source->view, source->schema->columns[which].type,
				source->rows + (size_t)row * source->schema->row_size_bytes +
					source->offsets_bytes[which]);
	else if (of->relation == ASH_RELATION_file)
		give_file_extra(context, of->tables, row, which - n);
	else
		give_entity_extra(context, of->tables, row, which - n);
	return SQLITE_OK;
}

/* A table is there without being made, under the name of its module: xCreate is xConnect. */
static const sqlite3_module module = {.xCreate = connect,
				      .xConnect = connect,
				      .xBestIndex = best_index,
				      .xDisconnect = disconnect,
				      .xDestroy = disconnect,
				      .xOpen = open_cursor,
				      .xClose = close_cursor,
				      .xFilter = filter,
				      .xNext = next,
				      .xEof = at_end,
				      .xColumn = column,
				      .xRowid = row_id};

static int add_module(sqlite3 *database, struct ash_tables *tables, const char *name,
		      enum ash_relation relation, const void *rows, uint32_t n)
{
	struct module_of *of = ash_arena_alloc(&tables->arena, sizeof *of);

	if (ash_schema[relation].n_columns > ASH_MOST_COLUMNS)
		return SQLITE_TOOBIG;
	of->tables = tables;
	of->relation = relation;
	ash_row_source_init(&of->source, tables->view, &tables->arena, relation, rows, n);
	return sqlite3_create_module_v2(database, name, &module, of, NULL);
}

int ash_tables_register(struct sqlite3 *database, struct ash_tables *tables)
{
	int result = SQLITE_OK;

	for (int i = 0; i < ASH_N_RELATIONS && result == SQLITE_OK; i++) {
		uint32_t n;
		const void *rows = ash_view_rows(tables->view, (enum ash_relation)i, &n);

		result = add_module(database, tables, ash_schema[i].name, (enum ash_relation)i,
				    rows, n);
	}
	return result;
}

int ash_tables_retell(struct sqlite3 *database, struct ash_tables *tables,
		      enum ash_relation relation, const void *rows, uint32_t n)
{
	char *name = sqlite3_mprintf("told_%s", ash_schema[relation].name);
	char *text = sqlite3_mprintf("CREATE VIRTUAL TABLE temp.\"%w\" USING \"%w\"",
				     ash_schema[relation].name, name);
	int result = add_module(database, tables, name, relation, rows, n);

	if (result == SQLITE_OK)
		result = sqlite3_exec(database, text, NULL, NULL, NULL);
	sqlite3_free(text);
	sqlite3_free(name);
	return result;
}
