/*
 * facts.db: the relations as SQLite tables, and the documented views over them.
 *
 * Tables have the relation's name, `id` = row index, and the schema's columns; STRING columns are
 * text, enums their names, HASH columns 16 hex digits, FILE and ENTITY columns ids (NULL for
 * none). Views: v_include, v_function, v_symbol, v_use, v_file; see docs and database.c.
 */
#ifndef ASHLAR_FACTS_DATABASE_H
#define ASHLAR_FACTS_DATABASE_H

#include <stddef.h>
#include <stdint.h>

#include "facts/facts.h"

/* Class of each file of the view (project, generated, vendored, system), as text. */
typedef const char *ash_file_class_fn(const void *context, uint32_t file);

/*
 * Writes the view to a new database at `path` (":memory:" is allowed with `out`): to a temporary
 * name, then renamed. 0, or -1 with SQLite's own words in `why`.
 */
int ash_database_write(const struct ash_view *view, ash_file_class_fn *file_class,
		       const void *context, const char *path, char *why, size_t why_size);

#endif
