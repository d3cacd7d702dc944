/* Values of the facts as SQLite answers them. */
#ifndef ASHLAR_FACTS_SQL_COLUMN_H
#define ASHLAR_FACTS_SQL_COLUMN_H

#include "facts/facts.h"

struct sqlite3_context;

/* The value at `bytes`, of a column of that type. Text stays the view's. */
void ash_column_give(struct sqlite3_context *context, const struct ash_view *view,
		     enum ash_column_type type, const char *bytes);
/* A number, or NULL for ASH_NONE. */
void ash_id_give(struct sqlite3_context *context, uint32_t id);

#endif
