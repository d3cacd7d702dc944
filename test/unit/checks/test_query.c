/* Queries as text: what is told apart from what only looks like it. */
#include "checks/pattern/query.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

static void becomes(const char *query, const char *expected)
{
	struct ash_buf text = {0};

	ash_query_add_plain(&text, query);
	assert_string_equal(ash_buf_text(&text), expected);
	ash_buf_release(&text);
}

static void outermost_unions_keep_all(void **state)
{
	(void)state;
	becomes("SELECT a UNION SELECT b\nunion\nSELECT c",
		"SELECT a UNION ALL SELECT b\nunion ALL\nSELECT c");
	becomes("SELECT a UNION ALL SELECT b", "SELECT a UNION ALL SELECT b");
	becomes("WITH w (a) AS (SELECT 1 UNION SELECT a FROM w) SELECT a FROM w",
		"WITH w (a) AS (SELECT 1 UNION SELECT a FROM w) SELECT a FROM w");
	becomes("SELECT 1 FROM (SELECT (1)) UNION SELECT reunion FROM union_of",
		"SELECT 1 FROM (SELECT (1)) UNION ALL SELECT reunion FROM union_of");
}

static void text_is_no_code(void **state)
{
	(void)state;
	becomes("SELECT ' UNION ', \"union\" -- UNION (\nUNION SELECT 'it''s union'",
		"SELECT ' UNION ', \"union\" -- UNION (\nUNION ALL SELECT 'it''s union'");
	becomes("SELECT 'open UNION", "SELECT 'open UNION");
	becomes("SELECT /* isn't (UNION */ 1 UNION SELECT 2",
		"SELECT /* isn't (UNION */ 1 UNION ALL SELECT 2");
	becomes("", "");
}

static void counted_rows_stay(void **state)
{
	(void)state;
	becomes("SELECT a UNION SELECT b LIMIT 1", "SELECT a UNION SELECT b LIMIT 1");
}

static void the_end_is_cut(void **state)
{
	(void)state;
	becomes("SELECT 1 ;\n", "SELECT 1");
}

static void columns_have_names(void **state)
{
	static const char query[] =
		"SELECT x.owner AS handle, e.id as \"create\", 'AS text' FROM t AS x";

	(void)state;
	assert_non_null(ash_query_find_name(query, "handle"));
	assert_non_null(ash_query_find_name(query, "create"));
	assert_null(ash_query_find_name(query, "owner"));
	assert_null(ash_query_find_name(query, "text"));
	assert_null(ash_query_find_name(query, "hand"));
	assert_null(ash_query_find_name("SELECT a AS , b", "b"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(outermost_unions_keep_all), cmocka_unit_test(text_is_no_code),
		cmocka_unit_test(counted_rows_stay),         cmocka_unit_test(the_end_is_cut),
		cmocka_unit_test(columns_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
