/*
 * facts.db: the relations as SQLite tables, and the documented views over them.
 *
 * Tables have the relation's name, `id` = row index, and the schema's columns; STRING columns are
 * text, enums their names, HASH columns 16 hex digits, FILE and ENTITY columns ids (NULL for
 * none). Two tables have columns more, computed here: `file` class, inactive_lines, data_lines;
 * `entity` declared_in, defined_in (file ids) and defined_line.
 * Views: v_include, v_function, v_symbol, v_use, v_file (docs/sql-views.md).
 */
#ifndef ASHLAR_FACTS_DATABASE_H
#define ASHLAR_FACTS_DATABASE_H

#include <stddef.h>
#include <stdint.h>

#include "facts/facts.h"

struct sqlite3;

/* Class of each file of the view (project, generated, vendored, system), as static text. */
typedef const char *ash_file_class_fn(const void *context, uint32_t file);

/*
 * Writes the view to a new database at `path`: to a temporary name beside it, then renamed. 0, or
 * -1 with the reason in `why` and nothing left behind.
 */
int ash_database_write(const struct ash_view *view, ash_file_class_fn *file_class,
		       const void *context, const char *path, char *why, size_t why_size);
/* The same into an open, empty database, for instance one in memory (":memory:"). */
int ash_database_fill(struct sqlite3 *database, const struct ash_view *view,
		      ash_file_class_fn *file_class, const void *context, char *why,
		      size_t why_size);

#endif
