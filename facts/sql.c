/*
 * Questions in SQL.
 *
 * SQLite's authoriser decides what a question may do while it is compiled; its progress handler
 * ends one that takes too long. Time is the thread's own CPU time, so that a busy machine does not
 * turn a good rule into a trouble.
 */
#include "facts/sql.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "facts/base/buf.h"
#include "facts/sql_table.h"

#define STEPS_BETWEEN_LOOKS 4000 /* of SQLite's machine; well below a millisecond */

struct ash_sql {
	sqlite3 *database;
	struct ash_tables tables;
	uint64_t deadline_ns; /* of the thread's CPU time; 0: none */
};

struct ash_question {
	struct ash_sql *sql;
	sqlite3_stmt *statement;
	uint64_t limit_ns, used_ns;
};

static uint64_t cpu_now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static int is_late(void *context)
{
	const struct ash_sql *sql = context;

	return sql->deadline_ns && cpu_now_ns() > sql->deadline_ns;
}

static int authorize(void *context, int action, const char *a, const char *b, const char *c,
		     const char *d)
{
	(void)context, (void)a, (void)b, (void)c, (void)d;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_READ:
	case SQLITE_FUNCTION:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	default:
		return SQLITE_DENY;
	}
}

static void tell(struct ash_sql_error *error, const struct ash_sql *sql, int result)
{
	int offset = sqlite3_error_offset(sql->database);

	*error = (struct ash_sql_error){.late = result == SQLITE_INTERRUPT};
	snprintf(error->message, sizeof error->message, "%s", sqlite3_errmsg(sql->database));
	if (offset >= 0) {
		error->has_offset = true;
		error->offset_bytes = (size_t)offset;
	}
}

/* Of a table that is not there, SQLite says the name and not the place. */
static void find_table(struct ash_sql_error *error, const char *text)
{
	static const char words[] = "no such table: ";
	const char *found;

	if (error->has_offset || strncmp(error->message, words, sizeof words - 1) != 0)
		return;
	found = strstr(text, error->message + sizeof words - 1);
	error->has_offset = found != NULL;
	error->offset_bytes = found ? (size_t)(found - text) : 0;
}

/* A virtual table is made when it is first named, which a question may not: so all are now. */
static int name_all_tables(struct ash_sql *sql)
{
	int result = SQLITE_OK;

	for (int i = 0; i < ASH_N_RELATIONS && result == SQLITE_OK; i++) {
		char *text = sqlite3_mprintf("SELECT 1 FROM \"%w\" LIMIT 0", ash_schema[i].name);

		result = sqlite3_exec(sql->database, text, NULL, NULL, NULL);
		sqlite3_free(text);
	}
	return result;
}

struct ash_sql *ash_sql_open(const struct ash_view *view, ash_file_class_fn *file_class,
			     const void *context, struct ash_sql_error *error)
{
	struct ash_sql *sql = ash_calloc(1, sizeof *sql);
	int result;

	sql->tables.view = view;
	sql->tables.file_class = file_class;
	sql->tables.context = context;
	result = sqlite3_open_v2(":memory:", &sql->database,
				 SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX,
				 NULL);
	/* what is derived does not outlive the process: no file for it */
	if (result == SQLITE_OK)
		result =
			sqlite3_exec(sql->database, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
	if (result == SQLITE_OK)
		result = ash_tables_register(sql->database, &sql->tables);
	if (result == SQLITE_OK)
		result = name_all_tables(sql);
	if (result == SQLITE_OK)
		return sql;
	tell(error, sql, result);
	ash_sql_close(sql);
	return NULL;
}

void ash_sql_close(struct ash_sql *sql)
{
	if (!sql)
		return;
	sqlite3_close(sql->database);
	ash_arena_release(&sql->tables.arena);
	free(sql);
}

int ash_sql_run(struct ash_sql *sql, const char *statements, struct ash_sql_error *error)
{
	int result = sqlite3_exec(sql->database, statements, NULL, NULL, NULL);

	if (result == SQLITE_OK)
		return 0;
	tell(error, sql, result);
	return -1;
}

struct ash_arena *ash_sql_arena(struct ash_sql *sql)
{
	return &sql->tables.arena;
}

int ash_sql_retell(struct ash_sql *sql, enum ash_relation relation, const void *rows, uint32_t n,
		   struct ash_sql_error *error)
{
	int result = ash_tables_retell(sql->database, &sql->tables, relation, rows, n);

	if (result == SQLITE_OK)
		return 0;
	tell(error, sql, result);
	return -1;
}

/* Why a statement that SQLite accepts is no question; NULL: it is one. */
static const char *refusal(sqlite3_stmt *statement, const char *rest)
{
	if (!statement)
		return "there is no SQL in it";
	if (rest[strspn(rest, " \t\r\n;")])
		return "one statement at a time, please";
	return sqlite3_column_count(statement) ? NULL : "it answers no rows";
}

struct ash_question *ash_sql_ask(struct ash_sql *sql, const char *text, uint32_t limit_ms,
				 struct ash_sql_error *error)
{
	struct ash_question *question;
	sqlite3_stmt *statement = NULL;
	const char *rest = "", *why = NULL;
	int result;

	sqlite3_set_authorizer(sql->database, authorize, NULL);
	result = sqlite3_prepare_v2(sql->database, text, -1, &statement, &rest);
	if (result != SQLITE_OK) {
		tell(error, sql, result);
		find_table(error, text);
	}
	sqlite3_set_authorizer(sql->database, NULL, NULL);
	if (result == SQLITE_OK)
		why = refusal(statement, rest);
	if (why) {
		*error = (struct ash_sql_error){0};
		snprintf(error->message, sizeof error->message, "%s", why);
	}
	if (result != SQLITE_OK || why) {
		sqlite3_finalize(statement);
		return NULL;
	}
	question = ash_calloc(1, sizeof *question);
	question->sql = sql;
	question->statement = statement;
	question->limit_ns = (uint64_t)limit_ms * 1000000u;
	return question;
}

uint32_t ash_question_columns(const struct ash_question *question)
{
	return (uint32_t)sqlite3_column_count(question->statement);
}

const char *ash_question_column(const struct ash_question *question, uint32_t column)
{
	return sqlite3_column_name(question->statement, (int)column);
}

uint32_t ash_question_find(const struct ash_question *question, const char *name)
{
	for (uint32_t i = 0; i < ash_question_columns(question); i++)
		if (strcmp(ash_question_column(question, i), name) == 0)
			return i;
	return ASH_NONE;
}

/* The limit is the question's own, however many are asked in turn. */
bool ash_question_next(struct ash_question *question, struct ash_sql_error *error)
{
	struct ash_sql *sql = question->sql;
	uint64_t started_ns = cpu_now_ns();
	int result;

	sql->deadline_ns =
		question->limit_ns ? started_ns + question->limit_ns - question->used_ns : 0;
	sqlite3_progress_handler(sql->database, STEPS_BETWEEN_LOOKS, is_late, sql);
	result = sqlite3_step(question->statement);
	sqlite3_progress_handler(sql->database, 0, NULL, NULL);
	question->used_ns += cpu_now_ns() - started_ns;
	if (question->limit_ns && question->used_ns > question->limit_ns)
		question->used_ns = question->limit_ns;
	if (result == SQLITE_ROW)
		return true;
	if (result != SQLITE_DONE)
		tell(error, sql, result);
	return false;
}

const char *ash_question_text(const struct ash_question *question, uint32_t column)
{
	const unsigned char *text = sqlite3_column_text(question->statement, (int)column);

	return text ? (const char *)text : "";
}

bool ash_question_is_number(const struct ash_question *question, uint32_t column)
{
	return sqlite3_column_type(question->statement, (int)column) == SQLITE_INTEGER;
}

uint32_t ash_question_number(const struct ash_question *question, uint32_t column)
{
	sqlite3_int64 number = ash_question_is_number(question, column)
				       ? sqlite3_column_int64(question->statement, (int)column)
				       : -1;

	return number < 0 || number >= ASH_NONE ? ASH_NONE : (uint32_t)number;
}

void ash_question_end(struct ash_question *question)
{
	if (!question)
		return;
	sqlite3_finalize(question->statement);
	free(question);
}
