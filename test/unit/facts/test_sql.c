/* Tables over rows answer what real tables with the same rows do, whatever a question compares. */
#include "facts/sql.h"

#include <sqlite3.h>
#include <stdio.h>

#include "cmocka_all.h"
#include "facts/merge.h"
#include "generate.h"

#define UNITS 6u

struct fixture {
	struct ash_buf bytes;
	struct ash_facts facts;
	struct ash_sql *sql;
	sqlite3 *database;
};

static const char *class_of(const void *context, uint32_t file)
{
	(void)context;
	return file % 2 ? "system" : "project";
}

static void merge_units(struct ash_buf *out)
{
	struct ash_merge *merge = ash_merge_new();

	for (uint32_t i = 0; i < UNITS; i++) {
		struct ash_buf bytes = {0};
		struct ash_facts facts;
		char why[256];

		generate_facts(&bytes, i, i);
		assert_int_equal(
			ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
		ash_merge_add(merge, &facts);
		ash_facts_release(&facts);
		ash_buf_release(&bytes);
	}
	ash_merge_finish(merge, out);
	ash_merge_free(merge);
}

static int set_up(void **state)
{
	static struct fixture f;
	struct ash_sql_error error;
	char why[256] = "";

	merge_units(&f.bytes);
	assert_int_equal(
		ash_facts_open_memory(&f.facts, f.bytes.data, f.bytes.size, why, sizeof why), 0);
	f.sql = ash_sql_open(&f.facts.view, class_of, NULL, &error);
	assert_non_null(f.sql);
	assert_int_equal(sqlite3_open(":memory:", &f.database), SQLITE_OK);
	assert_int_equal(
		ash_database_fill(f.database, &f.facts.view, class_of, NULL, why, sizeof why), 0);
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	ash_sql_close(f->sql);
	ash_facts_release(&f->facts);
	ash_buf_release(&f->bytes);
	return sqlite3_close(f->database) == SQLITE_OK ? 0 : -1;
}

/* Both say how many rows, and which. */
static void assert_same(const struct fixture *f, const char *relation, const char *condition)
{
	struct ash_sql_error error = {0};
	struct ash_question *question;
	sqlite3_stmt *statement;
	char text[512];

	snprintf(text, sizeof text,
		 "SELECT count(*) || ':' || coalesce(group_concat(id), '') FROM "
		 "(SELECT id FROM \"%s\" WHERE %s ORDER BY id)",
		 relation, condition);
	question = ash_sql_ask(f->sql, text, 0, &error);
	if (!question || sqlite3_prepare_v2(f->database, text, -1, &statement, NULL) != SQLITE_OK)
		fail_msg("%s: %s", text, error.message);
	assert_true(ash_question_next(question, &error));
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	if (strcmp(ash_question_text(question, 0),
		   (const char *)sqlite3_column_text(statement, 0)) != 0)
		fail_msg("%s: %s, not %s", text, ash_question_text(question, 0),
			 (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	ash_question_end(question);
}

static const char *const values[] = {"= 0",
				     "= 3",
				     "<> 3",
				     "= NULL",
				     "<> NULL",
				     "IS NULL",
				     "IS NOT NULL",
				     "= -1",
				     "<> -1",
				     "= 4294967295",
				     "<> 4294967295",
				     "= 4294967299",
				     "= '3'",
				     "= 3.0",
				     "<> 'x'",
				     "IN (1, 2, 40)",
				     "> 3",
				     "= 'call'",
				     "<> 'call'",
				     "= 'method'",
				     "COLLATE NOCASE = 'METHOD'",
				     "IN ('new', 'method', 'call')"};
#define N_VALUES (sizeof values / sizeof *values)

static void one_comparison(void **state)
{
	for (int r = 0; r < ASH_N_RELATIONS; r++)
		for (uint32_t c = 0; c < ash_schema[r].n_columns; c++)
			for (size_t v = 0; v < N_VALUES; v++) {
				char condition[128];

				snprintf(condition, sizeof condition, "\"%s\" %s",
					 ash_schema[r].columns[c].name, values[v]);
				assert_same(*state, ash_schema[r].name, condition);
			}
}

/* Of several spans the shortest is walked, and the others are tested. */
static void two_comparisons(void **state)
{
	for (int r = 0; r < ASH_N_RELATIONS; r++)
		for (uint32_t c = 0; c < ash_schema[r].n_columns; c++)
			for (size_t v = 0; v < N_VALUES * 3; v++) {
				uint32_t other = (c + 1 + (uint32_t)(v / N_VALUES)) %
						 ash_schema[r].n_columns;
				char condition[256];

				snprintf(condition, sizeof condition, "\"%s\" = %zu AND \"%s\" %s",
					 ash_schema[r].columns[c].name, v % 5,
					 ash_schema[r].columns[other].name, values[v % N_VALUES]);
				assert_same(*state, ash_schema[r].name, condition);
			}
}

static void ids_are_rows(void **state)
{
	for (size_t v = 0; v < N_VALUES; v++) {
		char condition[128];

		snprintf(condition, sizeof condition, "id %s", values[v]);
		assert_same(*state, "call", condition);
		snprintf(condition, sizeof condition, "id %s AND callee <> 3", values[v]);
		assert_same(*state, "call", condition);
	}
}

static void told_rows_come_first(void **state)
{
	static const struct ash_base row = {.derived = 2, .base = 1};
	struct fixture *f = *state;
	struct ash_sql_error error = {0};
	struct ash_question *question;

	assert_int_equal(ash_sql_retell(f->sql, ASH_RELATION_base, &row, 1, &error), 0);
	question = ash_sql_ask(f->sql,
			       "SELECT base, (SELECT count(*) FROM main.base) > 1 FROM base "
			       "WHERE derived = 2 AND access = 'none'",
			       0, &error);
	assert_non_null(question);
	assert_true(ash_question_next(question, &error));
	assert_int_equal(ash_question_number(question, 0), 1);
	assert_int_equal(ash_question_number(question, 1), 1);
	assert_false(ash_question_next(question, &error));
	ash_question_end(question);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_comparison),
		cmocka_unit_test(two_comparisons),
		cmocka_unit_test(ids_are_rows),
		cmocka_unit_test(told_rows_come_first),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
