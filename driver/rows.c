/* Rows of a query. Nothing is sorted here: the order is the query's to state. */
#include "driver/rows.h"

#include <sqlite3.h>
#include <string.h>

#include "driver/wrap.h"
#include "report/json.h"

static void add_escaped(struct ash_buf *out, const char *text)
{
	static const char special[] = "\t\n\r\\", letters[] = "tnr\\";

	for (; *text; text++) {
		const char *found = strchr(special, *text);

		if (found)
			ash_buf_addf(out, "\\%c", letters[found - special]);
		else
			ash_buf_addc(out, *text);
	}
}

static const char *value(sqlite3_stmt *statement, int column)
{
	const unsigned char *text = sqlite3_column_text(statement, column);

	return text ? (const char *)text : "";
}

static void add_names(sqlite3_stmt *statement, struct ash_buf *out)
{
	for (int i = 0; i < sqlite3_column_count(statement); i++) {
		ash_buf_adds(out, i ? "\t" : "");
		add_escaped(out, sqlite3_column_name(statement, i));
	}
	ash_buf_addc(out, '\n');
}

static int print_tsv(sqlite3_stmt *statement, struct ash_buf *out)
{
	int code;

	add_names(statement, out);
	while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			ash_buf_adds(out, i ? "\t" : "");
			add_escaped(out, value(statement, i));
		}
		ash_buf_addc(out, '\n');
	}
	return code;
}

static void add_member(struct ash_json *json, sqlite3_stmt *statement, int i)
{
	const char *name = sqlite3_column_name(statement, i);

	switch (sqlite3_column_type(statement, i)) {
	case SQLITE_NULL:
		ash_json_null(json, name);
		break;
	case SQLITE_INTEGER:
		ash_json_number(json, name, sqlite3_column_int64(statement, i));
		break;
	default:
		ash_json_string(json, name, value(statement, i));
		break;
	}
}

static int print_json(sqlite3_stmt *statement, struct ash_buf *out)
{
	struct ash_json json = {.out = out};
	int code;

	ash_json_array(&json, NULL);
	while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
		ash_json_object(&json, NULL);
		for (int i = 0; i < sqlite3_column_count(statement); i++)
			add_member(&json, statement, i);
		ash_json_object_end(&json);
	}
	ash_json_array_end(&json);
	ash_buf_addc(out, '\n');
	return code;
}

/* Bytes up to the next tab or newline. */
static size_t cell(const char *text)
{
	return strcspn(text, "\t\n");
}

static void measure(const char *tsv, size_t *widths)
{
	for (size_t column = 0; *tsv; tsv++) {
		size_t n = cell(tsv);

		if (n > widths[column])
			widths[column] = n;
		tsv += n;
		column = *tsv == '\t' ? column + 1 : 0;
	}
}

static void align(const char *tsv, const size_t *widths, struct ash_buf *out)
{
	for (size_t column = 0; *tsv; tsv++) {
		size_t n = cell(tsv);

		ash_buf_add(out, tsv, n);
		tsv += n;
		if (*tsv == '\t')
			ash_blanks(out, widths[column] - n + 2);
		else
			ash_buf_addc(out, '\n');
		column = *tsv == '\t' ? column + 1 : 0;
	}
}

/* The table is the TSV text, aligned: its escapes keep every row on one line. */
static int print_table(sqlite3_stmt *statement, struct ash_buf *out)
{
	struct ash_buf tsv = {0};
	size_t *widths = ash_calloc((size_t)sqlite3_column_count(statement) + 1, sizeof *widths);
	int code = print_tsv(statement, &tsv);

	measure(ash_buf_text(&tsv), widths);
	align(ash_buf_text(&tsv), widths, out);
	ash_buf_release(&tsv);
	free(widths);
	return code;
}

int ash_rows_print(struct sqlite3_stmt *statement, enum ash_query_format format,
		   struct ash_buf *out)
{
	switch (format) {
	case ASH_QUERY_JSON:
		return print_json(statement, out);
	case ASH_QUERY_TABLE:
		return print_table(statement, out);
	case ASH_QUERY_TSV:
		break;
	}
	return print_tsv(statement, out);
}
