/*
 * SQL tables that are the mapped rows themselves: SQLite virtual tables over a view, one per
 * relation, with the columns of facts/database.h. Nothing is copied; an ENTITY or FILE column that
 * a query compares is looked up in an index made the first time it is wanted.
 */
#ifndef ASHLAR_FACTS_SQL_TABLE_H
#define ASHLAR_FACTS_SQL_TABLE_H

#include "facts/database.h"
#include "facts/database_symbols.h"

/* What the tables of one database share. Filled in by the caller: view, file_class, context. */
struct ash_tables {
	const struct ash_view *view;
	ash_file_class_fn *file_class;
	const void *context;
	struct ash_arena arena; /* the caller's to release, after the database is closed */
	const struct ash_index *index;
	const struct ash_symbol *symbols;
};

/* Gives the database a table per relation; `tables` must outlive it. SQLite's code. */
int ash_tables_register(struct sqlite3 *database, struct ash_tables *tables);
/* Puts a table with other rows before one of them: see ash_sql_retell. SQLite's code. */
int ash_tables_retell(struct sqlite3 *database, struct ash_tables *tables,
		      enum ash_relation relation, const void *rows, uint32_t n);

#endif
