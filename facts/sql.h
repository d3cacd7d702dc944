/*
 * Questions in SQL about a view: people's own rules and the definitions of patterns. The tables are
 * those of facts/database.h, without copying a row (sql_table.h).
 *
 * A question reads and does nothing else: no writing, attaching or pragma; and it has a time limit.
 */
#ifndef ASHLAR_FACTS_SQL_H
#define ASHLAR_FACTS_SQL_H

#include "facts/database.h"

struct ash_sql;

/* What is wrong with a question, in SQLite's own words. */
struct ash_sql_error {
	char message[256]; /* "" : nothing is */
	bool late;         /* it ran out of time */
	bool has_offset;
	size_t offset_bytes; /* into the question, when has_offset */
};

/* `view` and `context` must outlive it. NULL and the reason in `error` when SQLite cannot start. */
struct ash_sql *ash_sql_open(const struct ash_view *view, ash_file_class_fn *file_class,
			     const void *context, struct ash_sql_error *error);
void ash_sql_close(struct ash_sql *sql);
/* Runs statements of our own, which may make tables and indexes. 0, or -1. */
int ash_sql_run(struct ash_sql *sql, const char *statements, struct ash_sql_error *error);

/* Memory that lives as long as the tables do. */
struct ash_arena *ash_sql_arena(struct ash_sql *sql);
/* Tells a relation in other words: from here on its name alone means these rows, of its struct, and
 * "main.<name>" those of the view. The rows must outlive `sql`. 0, or -1. */
int ash_sql_retell(struct ash_sql *sql, enum ash_relation relation, const void *rows, uint32_t n,
		   struct ash_sql_error *error);

struct ash_question;

/* One statement that answers rows. NULL: it is wrong, `error` says how. */
struct ash_question *ash_sql_ask(struct ash_sql *sql, const char *text, uint32_t limit_ms,
				 struct ash_sql_error *error);
uint32_t ash_question_columns(const struct ash_question *question);
const char *ash_question_column(const struct ash_question *question, uint32_t column);
/* Number of the column of that name, or ASH_NONE. */
uint32_t ash_question_find(const struct ash_question *question, const char *name);
/* True: there is a row. False: the end, or an error. */
bool ash_question_next(struct ash_question *question, struct ash_sql_error *error);
/* The value of the current row; text is valid until the next row, "" for NULL. */
const char *ash_question_text(const struct ash_question *question, uint32_t column);
bool ash_question_is_number(const struct ash_question *question, uint32_t column);
/* ASH_NONE for what is no number or does not fit. */
uint32_t ash_question_number(const struct ash_question *question, uint32_t column);
/* NULL is allowed. */
void ash_question_end(struct ash_question *question);

#endif
