/* The documented views, asked about the sample program; and the dump beside them. */
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "facts/database.h"
#include "facts/dump.h"
#include "sample.h"

struct fixture {
	struct ash_facts facts;
	sqlite3 *database;
};

static const char *class_of(const void *context, uint32_t file)
{
	const struct ash_view *view = context;

	return view->files[file].flags & ASH_FILE_SYSTEM ? "system" : "project";
}

static int set_up(void **state)
{
	static struct fixture fixture;
	char why[256] = "";

	sample_facts(&fixture.facts);
	assert_int_equal(sqlite3_open(":memory:", &fixture.database), SQLITE_OK);
	if (ash_database_fill(fixture.database, &fixture.facts.view, class_of, &fixture.facts.view,
			      why, sizeof why) != 0)
		fail_msg("%s", why);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	return sqlite3_close(f->database) == SQLITE_OK ? 0 : -1;
}

/* Runs a query; the rows must be `expected`: columns joined by '|', rows ended by ';'. */
static void assert_rows(const struct fixture *f, const char *sql, const char *expected)
{
	sqlite3_stmt *statement;
	struct ash_buf rows = {0};

	if (sqlite3_prepare_v2(f->database, sql, -1, &statement, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(f->database));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const unsigned char *text = sqlite3_column_text(statement, i);

			ash_buf_addf(&rows, i ? "|%s" : "%s", text ? (const char *)text : "NULL");
		}
		ash_buf_addc(&rows, ';');
	}
	sqlite3_finalize(statement);
	assert_string_equal(ash_buf_text(&rows), expected);
	ash_buf_release(&rows);
}

static void includes(void **state)
{
	assert_rows(*state,
		    "SELECT includer, line, spelled, included, system FROM v_include ORDER BY 1, 2",
		    "src/main.c|1|stdio.h|/usr/include/stdio.h|1;"
		    "src/st.c|1|st.h|include/st.h|0;src/st.c|3|gone.h|NULL|0;");
}

static void functions(void **state)
{
	assert_rows(*state,
		    "SELECT name, qualified_name, file, line, end_line, linkage, is_definition,"
		    " lines, code_lines, cyclomatic, cognitive, nesting, parameters"
		    " FROM v_function",
		    "st_open|st_open|src/st.c|4|20|external|1|17|12|3|2|1|2;");
}

static void symbols(void **state)
{
	assert_rows(*state,
		    "SELECT name, linkage_name, kind, linkage, declared_in, defined_in,"
		    " defined_line FROM v_symbol ORDER BY name",
		    "LOG||macro|none|include/st.h|include/st.h|9;"
		    "client||typedef|none|include/st.h|include/st.h|6;"
		    "main|main|function|external|src/main.c|src/main.c|5;"
		    "printf|printf|function|external|/usr/include/stdio.h|NULL|NULL;"
		    "st_flags|st_flags|variable|external|include/st.h|src/st.c|2;"
		    "st_open|st_open|function|external|include/st.h|src/st.c|4;"
		    "twice|twice|function|external|src/a.c|src/a.c|1;"
		    "wal||struct|none|include/st.h|include/st.h|5;");
}

static void uses(void **state)
{
	assert_rows(*state,
		    "SELECT from_file, from_line, from_column, from_entity, to_entity,"
		    " to_linkage_name, to_file, kind, macro FROM v_use ORDER BY from_line",
		    "src/main.c|3|9|NULL|st_open|st_open|include/st.h|call|NULL;"
		    "src/main.c|7|9|main|st_open|st_open|include/st.h|call|LOG;"
		    "src/main.c|8|9|main|printf|printf|/usr/include/stdio.h|call|NULL;");
}

static void files(void **state)
{
	assert_rows(*state,
		    "SELECT path, class, lines, code_lines, comment_lines, data_lines,"
		    " inactive_lines FROM v_file WHERE path LIKE '%st%' ORDER BY path",
		    "/usr/include/stdio.h|system|0|0|0|0|0;include/st.h|project|30|20|0|0|0;"
		    "src/st.c|project|30|20|0|2|3;");
}

static void tables_follow_the_schema(void **state)
{
	assert_rows(*state, "SELECT count(*) FROM declaration", "10;");
	assert_rows(*state, "SELECT length(\"key\"), kind FROM entity WHERE name = 'wal'",
		    "16|struct;");
	assert_rows(*state, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'", "32;");
	assert_int_equal(ASH_N_RELATIONS, 32);
}

static void files_appear_whole(void **state)
{
	const struct fixture *f = *state;
	char path[] = "test_database_XXXXXX", why[256] = "";
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	close(fd);
	for (int i = 0; i < 2; i++) /* over the old one too */
		assert_int_equal(ash_database_write(&f->facts.view, class_of, &f->facts.view, path,
						    why, sizeof why),
				 0);
	assert_int_equal(access(path, R_OK), 0);
	unlink(path);
	assert_int_equal(ash_database_write(&f->facts.view, class_of, &f->facts.view,
					    "no/such/folder.db", why, sizeof why),
			 -1);
	assert_true(strlen(why) > 0);
}

static void dump_says_it_in_text(void **state)
{
	const struct fixture *f = *state;
	struct ash_buf out = {0};

	ash_facts_dump(&f->facts, &out);
	assert_non_null(strstr(out.data,
			       "== include\tfile\tline\tcolumn\tspelled\tincluded\tflags\n"
			       "src/main.c\t1\t10\tstdio.h\t/usr/include/stdio.h\t3\n"
			       "src/st.c\t1\t10\tst.h\tinclude/st.h\t0\n"
			       "src/st.c\t3\t10\tgone.h\t-\t8\n"));
	assert_non_null(strstr(out.data,
			       "src/main.c\t7\t9\tcall\tmain\tst_open\tinclude/st.h\t4\tLOG"
			       "\t-\t0\t0\n"));
	assert_null(strstr(out.data, "== field")); /* has no rows */
	ash_buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(includes),
		cmocka_unit_test(functions),
		cmocka_unit_test(symbols),
		cmocka_unit_test(uses),
		cmocka_unit_test(files),
		cmocka_unit_test(tables_follow_the_schema),
		cmocka_unit_test(files_appear_whole),
		cmocka_unit_test(dump_says_it_in_text),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
