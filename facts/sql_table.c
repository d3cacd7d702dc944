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

#define PLAN_SCAN 0
#define PLAN_ID   1
#define PLAN_KEY  2 /* plus the column of the schema */

#define ROW_COST    2.0 /* of a row looked up, in rows scanned */
#define LIST_LENGTH 25  /* of what follows IN, which SQLite does not tell */

/* The module's client data: which relation, and its rows. */
struct module_of {
	struct ash_tables *tables;
	enum ash_relation relation;
	const char *rows;
	uint32_t n;
	struct ash_row_order orders[ASH_MOST_COLUMNS]; /* made when first wanted */
};

struct table {
	sqlite3_vtab base;
	struct module_of *of;
	const struct ash_relation_schema *schema;
	uint32_t offsets[ASH_MOST_COLUMNS];
};

struct cursor {
	sqlite3_vtab_cursor base;
	const uint32_t *rows; /* NULL: row numbers themselves */
	uint32_t at, end;
};

static const char *const file_extras[] = {"class", "inactive_lines", "data_lines"};
static const char *const entity_extras[] = {"declared_in", "defined_in", "defined_line"};

static const char *const *extras_of(enum ash_relation relation)
{
	if (relation == ASH_RELATION_file)
		return file_extras;
	return relation == ASH_RELATION_entity ? entity_extras : NULL;
}

static bool is_key(enum ash_column_type type)
{
	return type == ASH_COLUMN_ENTITY || type == ASH_COLUMN_FILE;
}

static const struct ash_row_order *order_of(const struct table *table, uint32_t column)
{
	struct ash_row_order *order = &table->of->orders[column];
	const struct ash_view *view = table->of->tables->view;
	bool of_file = table->schema->columns[column].type == ASH_COLUMN_FILE;
	struct ash_key_column keys = {.bytes = table->of->rows + table->offsets[column],
				      .stride_bytes = table->schema->row_size_bytes,
				      .n_rows = table->of->n,
				      .n_keys = of_file ? view->n_files : view->n_entities};

	if (!order->first)
		ash_row_order_make(&table->of->tables->arena, &keys, order);
	return order;
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
	uint32_t offset = 0;
	int result;

	(void)argc, (void)argv, (void)error;
	table->of = of;
	table->schema = &ash_schema[of->relation];
	for (uint32_t i = 0; i < table->schema->n_columns; i++) {
		table->offsets[i] = offset;
		offset += table->schema->columns[i].size_bytes;
	}
	result = declare(database, table->schema, of->relation);
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

/* Rows that a constraint on column `column` (of SQL) leaves; 0: it cannot be used. */
static double rows_left(const struct table *table, int column)
{
	uint32_t n_values;

	if (column <= 0)
		return 1;
	column--;
	if ((uint32_t)column >= table->schema->n_columns ||
	    !is_key(table->schema->columns[column].type))
		return 0;
	n_values = order_of(table, (uint32_t)column)->n_values;
	return n_values ? 1 + (double)table->of->n / n_values : 1;
}

static int best_index(sqlite3_vtab *vtab, sqlite3_index_info *info)
{
	const struct table *table = (const struct table *)vtab;
	double best = table->of->n;
	int chosen = -1;

	for (int i = 0; i < info->nConstraint; i++) {
		double left;

		if (!info->aConstraint[i].usable ||
		    info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
			continue;
		left = rows_left(table, info->aConstraint[i].iColumn);
		if (sqlite3_vtab_in(info, i, -1))
			left *= LIST_LENGTH;
		if (left <= 0 || (chosen >= 0 && left >= best))
			continue;
		best = left;
		chosen = i;
	}
	info->idxNum = PLAN_SCAN;
	info->estimatedCost = best + 1;
	info->estimatedRows = (sqlite3_int64)best + 1;
	if (chosen < 0)
		return SQLITE_OK;
	info->aConstraintUsage[chosen].argvIndex = 1;
	info->idxNum = info->aConstraint[chosen].iColumn <= 0
			       ? PLAN_ID
			       : PLAN_KEY + info->aConstraint[chosen].iColumn - 1;
	info->estimatedCost = 1 + ROW_COST * best;
	return SQLITE_OK;
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

static int filter(sqlite3_vtab_cursor *base, int plan, const char *name, int argc,
		  sqlite3_value **argv)
{
	struct cursor *cursor = (struct cursor *)base;
	const struct table *table = (const struct table *)base->pVtab;
	const struct ash_row_order *order;
	sqlite3_int64 key;

	(void)name;
	cursor->rows = NULL;
	cursor->at = 0;
	cursor->end = table->of->n;
	if (plan == PLAN_SCAN)
		return SQLITE_OK;
	cursor->end = 0; /* what is no number equals no id */
	if (argc < 1 || sqlite3_value_type(argv[0]) != SQLITE_INTEGER)
		return SQLITE_OK;
	key = sqlite3_value_int64(argv[0]);
	if (plan == PLAN_ID) {
		if (key >= 0 && key < table->of->n) {
			cursor->at = (uint32_t)key;
			cursor->end = (uint32_t)key + 1;
		}
		return SQLITE_OK;
	}
	order = order_of(table, (uint32_t)(plan - PLAN_KEY));
	if (key < 0 || key >= (table->schema->columns[plan - PLAN_KEY].type == ASH_COLUMN_FILE
				       ? table->of->tables->view->n_files
				       : table->of->tables->view->n_entities))
		return SQLITE_OK;
	cursor->rows = order->rows;
	cursor->at = order->first[key];
	cursor->end = order->first[key + 1];
	return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base)
{
	((struct cursor *)base)->at++;
	return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base)
{
	const struct cursor *cursor = (const struct cursor *)base;

	return cursor->at >= cursor->end;
}

static uint32_t row_of(const struct cursor *cursor)
{
	return cursor->rows ? cursor->rows[cursor->at] : cursor->at;
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *id)
{
	*id = row_of((const struct cursor *)base);
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
	const struct table *table = (const struct table *)base->pVtab;
	uint32_t row = row_of((const struct cursor *)base), n = table->schema->n_columns;
	uint32_t which = (uint32_t)number - 1;

	if (number <= 0)
		ash_id_give(context, row);
	else if (which < n)
		ash_column_give(context, table->of->tables->view,
				table->schema->columns[which].type,
				table->of->rows + (size_t)row * table->schema->row_size_bytes +
					table->offsets[which]);
	else if (table->of->relation == ASH_RELATION_file)
		give_file_extra(context, table->of->tables, row, which - n);
	else
		give_entity_extra(context, table->of->tables, row, which - n);
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

static int add_module(sqlite3 *database, const char *name, struct module_of of)
{
	struct module_of *kept = ash_arena_alloc(&of.tables->arena, sizeof *kept);

	if (ash_schema[of.relation].n_columns > ASH_MOST_COLUMNS)
		return SQLITE_TOOBIG;
	*kept = of;
	return sqlite3_create_module_v2(database, name, &module, kept, NULL);
}

int ash_tables_register(struct sqlite3 *database, struct ash_tables *tables)
{
	int result = SQLITE_OK;

	for (int i = 0; i < ASH_N_RELATIONS && result == SQLITE_OK; i++) {
		struct module_of of = {.tables = tables, .relation = (enum ash_relation)i};

		of.rows = ash_view_rows(tables->view, of.relation, &of.n);
		result = add_module(database, ash_schema[i].name, of);
	}
	return result;
}

int ash_tables_retell(struct sqlite3 *database, struct ash_tables *tables,
		      enum ash_relation relation, const void *rows, uint32_t n)
{
	const struct module_of of = {.tables = tables, .relation = relation, .rows = rows, .n = n};
	char *name = sqlite3_mprintf("told_%s", ash_schema[relation].name);
	char *text = sqlite3_mprintf("CREATE VIRTUAL TABLE temp.\"%w\" USING \"%w\"",
				     ash_schema[relation].name, name);
	int result = add_module(database, name, of);

	if (result == SQLITE_OK)
		result = sqlite3_exec(database, text, NULL, NULL, NULL);
	sqlite3_free(text);
	sqlite3_free(name);
	return result;
}
