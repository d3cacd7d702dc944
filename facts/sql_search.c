/*
 * Searching rows; see sql_search.h.
 *
 * A plan is text: two characters for each constraint taken, which of the comparisons below and
 * which column. The first is the one to look up, if any. SQLite tests all of them again: values of
 * other types than the column's compare by its rules, and are left to it.
 */
#include "facts/sql_search.h"

#include <sqlite3.h>
#include <string.h>

#define EQUAL    'e'
#define UNEQUAL  'u'
#define NONE     'n' /* IS NULL: no value */
#define SOME     's' /* IS NOT NULL: no value */
#define COLUMN_0 '0' /* `id`; the schema's follow */

#define COLUMN_FILE 1 /* of what is located */
#define COLUMN_LINE 2

#define ROW_COST     2.0 /* of a row looked up, in rows scanned */
#define LIST_LENGTH  25  /* of what follows IN, which SQLite does not tell */
#define LINE_ROWS    4   /* of one line of a file, about */
#define WORTH_A_TEST 4   /* rows to walk; for fewer, passing values costs more */

static bool is_key(enum ash_column_type type)
{
	return type == ASH_COLUMN_ENTITY || type == ASH_COLUMN_FILE;
}

static bool is_number(enum ash_column_type type)
{
	return is_key(type) || type == ASH_COLUMN_NUMBER || type == ASH_COLUMN_FLAGS;
}

void ash_row_source_init(struct ash_row_source *source, const struct ash_view *view,
			 struct ash_arena *arena, enum ash_relation relation, const void *rows,
			 uint32_t n)
{
	uint32_t offset = 0;

	*source = (struct ash_row_source){.view = view,
					  .arena = arena,
					  .schema = &ash_schema[relation],
					  .rows = rows,
					  .n = n};
	source->sorted =
		source->schema->located && rows == ash_view_rows(view, relation, &(uint32_t){0});
	for (uint32_t i = 0; i < source->schema->n_columns; i++) {
		source->offsets_bytes[i] = offset;
		offset += source->schema->columns[i].size_bytes;
	}
}

static uint32_t n_keys(const struct ash_row_source *source, uint32_t column)
{
	return source->schema->columns[column].type == ASH_COLUMN_FILE ? source->view->n_files
								       : source->view->n_entities;
}

static const struct ash_row_order *order_of(struct ash_row_source *source, uint32_t column)
{
	struct ash_row_order *order = &source->orders[column];
	struct ash_key_column keys = {.bytes = source->rows + source->offsets_bytes[column],
				      .stride_bytes = source->schema->row_size_bytes,
				      .n_rows = source->n,
				      .n_keys = n_keys(source, column)};

	if (!order->first)
		ash_row_order_make(source->arena, &keys, order);
	return order;
}

/* ---- planning ---- */

/* Rows that an equal `column` (of SQL) leaves; 0: it has no index. */
static double rows_left(struct ash_row_source *source, int column)
{
	uint32_t n_values;

	if (column <= 0)
		return 1;
	if ((uint32_t)column > source->schema->n_columns ||
	    !is_key(source->schema->columns[column - 1].type))
		return 0;
	n_values = order_of(source, (uint32_t)column - 1)->n_values;
	return n_values ? 1 + (double)source->n / n_values : 1;
}

static char comparison_of(unsigned char op)
{
	switch (op) {
	case SQLITE_INDEX_CONSTRAINT_EQ:
		return EQUAL;
	case SQLITE_INDEX_CONSTRAINT_NE:
		return UNEQUAL;
	case SQLITE_INDEX_CONSTRAINT_ISNULL:
		return NONE;
	case SQLITE_INDEX_CONSTRAINT_ISNOTNULL:
		return SOME;
	default:
		return '\0';
	}
}

static bool can_be_tested(const struct ash_row_source *source, sqlite3_index_info *info, int i)
{
	int column = info->aConstraint[i].iColumn;
	enum ash_column_type type;

	if (!info->aConstraint[i].usable || !comparison_of(info->aConstraint[i].op) ||
	    column <= 0 || (uint32_t)column > source->schema->n_columns ||
	    sqlite3_vtab_in(info, i, -1))
		return false;
	type = source->schema->columns[column - 1].type;
	return is_number(type) ||
	       (ash_enum_count(type) && strcmp(sqlite3_vtab_collation(info, i), "BINARY") == 0);
}

/* One that is good on average may be bad for the value that comes. */
static bool may_be_shorter(const struct ash_row_source *source, const sqlite3_index_info *info,
			   int i)
{
	return info->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ &&
	       is_key(source->schema->columns[info->aConstraint[i].iColumn - 1].type);
}

/* The constraint that leaves the fewest rows, or -1; how many those are. */
static int choose(struct ash_row_source *source, sqlite3_index_info *info, double *rows)
{
	int chosen = -1;

	*rows = source->n;
	for (int i = 0; i < info->nConstraint; i++) {
		double left;

		if (!info->aConstraint[i].usable ||
		    info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
			continue;
		left = rows_left(source, info->aConstraint[i].iColumn);
		if (sqlite3_vtab_in(info, i, -1))
			left *= LIST_LENGTH;
		if (left <= 0 || (chosen >= 0 && left >= *rows))
			continue;
		*rows = left;
		chosen = i;
	}
	return chosen;
}

/* The constraint that equals this column of SQL to one value, or -1. */
static int find_equal(sqlite3_index_info *info, int column)
{
	for (int i = 0; i < info->nConstraint; i++)
		if (info->aConstraint[i].usable && info->aConstraint[i].iColumn == column &&
		    info->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ &&
		    !sqlite3_vtab_in(info, i, -1))
			return i;
	return -1;
}

/* Takes a line of a file for what is chosen, when that leaves fewer rows. */
static int prefer_line(const struct ash_row_source *source, sqlite3_index_info *info, int chosen,
		       double *rows)
{
	int file = source->sorted ? find_equal(info, COLUMN_FILE) : -1;

	if (file < 0 || *rows <= LINE_ROWS || find_equal(info, COLUMN_LINE) < 0)
		return chosen;
	*rows = LINE_ROWS;
	return file;
}

static void take(sqlite3_index_info *info, int i, char *plan, size_t *n, int *n_values)
{
	char comparison = comparison_of(info->aConstraint[i].op);
	int column = info->aConstraint[i].iColumn;

	plan[(*n)++] = comparison;
	plan[(*n)++] = (char)(COLUMN_0 + (column < 0 ? 0 : column));
	if (comparison == EQUAL || comparison == UNEQUAL)
		info->aConstraintUsage[i].argvIndex = ++*n_values;
}

int ash_row_search_plan(struct ash_row_source *source, struct sqlite3_index_info *info)
{
	char plan[2 * ASH_MOST_ROW_TESTS + 1] = "";
	double rows;
	int chosen = choose(source, info, &rows), n_values = 0;
	size_t n = 0;

	chosen = prefer_line(source, info, chosen, &rows);
	if (chosen >= 0)
		take(info, chosen, plan, &n, &n_values);
	for (int i = 0; i < info->nConstraint && n < 2 * ASH_MOST_ROW_TESTS; i++)
		if (i != chosen && can_be_tested(source, info, i) &&
		    (rows >= WORTH_A_TEST || (rows > 1 && may_be_shorter(source, info, i))))
			take(info, i, plan, &n, &n_values);
	info->estimatedRows = (sqlite3_int64)rows + 1;
	info->estimatedCost = 1 + (chosen < 0 ? rows : ROW_COST * rows);
	info->idxStr = sqlite3_mprintf("%s", plan);
	info->needToFreeIdxStr = 1;
	return info->idxStr ? SQLITE_OK : SQLITE_NOMEM;
}

/* ---- searching ---- */

enum reading { READ, NEVER, UNCLEAR };

/* The value as the column has it. NEVER: no row has; UNCLEAR: SQLite knows. */
static enum reading read_value(const struct ash_column *column, sqlite3_value *value,
			       uint32_t *read)
{
	int type = sqlite3_value_type(value);
	sqlite3_int64 number;

	if (type == SQLITE_NULL)
		return NEVER;
	if (is_number(column->type)) {
		if (type != SQLITE_INTEGER)
			return UNCLEAR;
		number = sqlite3_value_int64(value);
	} else {
		if (type != SQLITE_TEXT)
			return UNCLEAR;
		number = ash_enum_value(column->type, (const char *)sqlite3_value_text(value));
	}
	if (number < 0 || number > UINT32_MAX || (number == ASH_NONE && is_key(column->type)))
		return NEVER;
	*read = (uint32_t)number;
	return READ;
}

static void add_test(struct ash_row_search *search, const struct ash_row_source *source,
		     uint32_t column, struct ash_row_test test)
{
	test.offset_bytes = source->offsets_bytes[column];
	search->tests[search->n_tests++] = test;
}

static void walk_span(struct ash_row_search *search, struct ash_row_source *source, uint32_t column,
		      uint32_t key)
{
	const struct ash_row_order *order;

	if (key >= n_keys(source, column)) {
		search->end = search->at;
		return;
	}
	order = order_of(source, column);
	if (order->first[key + 1] - order->first[key] >= search->end - search->at)
		return;
	search->rows = order->rows;
	search->at = order->first[key];
	search->end = order->first[key + 1];
	search->of_file = source->sorted && column == COLUMN_FILE - 1;
}

/* The first row of the file in that line or below. */
static uint32_t lower_bound(const struct ash_row_search *search,
			    const struct ash_row_source *source, uint32_t line)
{
	uint32_t low = search->at, high = search->end;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2, value;

		memcpy(&value,
		       source->rows +
			       (size_t)search->rows[middle] * source->schema->row_size_bytes +
			       source->offsets_bytes[COLUMN_LINE - 1],
		       sizeof value);
		if (value < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void walk_line(struct ash_row_search *search, const struct ash_row_source *source,
		      uint32_t line)
{
	search->at = lower_bound(search, source, line);
	if (line < UINT32_MAX)
		search->end = lower_bound(search, source, line + 1);
}

/* False: nothing can pass. */
static bool test_value(struct ash_row_search *search, struct ash_row_source *source,
		       uint32_t column, bool equal, sqlite3_value *value)
{
	enum ash_column_type type = source->schema->columns[column].type;
	uint32_t read = 0;
	enum reading reading = read_value(&source->schema->columns[column], value, &read);

	if (reading == UNCLEAR)
		return true;
	if (reading == NEVER)
		return !equal && sqlite3_value_type(value) != SQLITE_NULL;
	add_test(search, source, column,
		 (struct ash_row_test){
			 .equal = equal, .a = read, .b = is_key(type) ? ASH_NONE : read});
	if (equal && is_key(type))
		walk_span(search, source, column, read);
	else if (equal && search->of_file && column == COLUMN_LINE - 1)
		walk_line(search, source, read);
	return true;
}

static bool test_id(struct ash_row_search *search, sqlite3_value *value)
{
	sqlite3_int64 row = sqlite3_value_int64(value);

	if (sqlite3_value_type(value) != SQLITE_INTEGER)
		return sqlite3_value_type(value) != SQLITE_NULL;
	if (row < 0 || row >= search->end)
		return false;
	search->at = (uint32_t)row;
	search->end = (uint32_t)row + 1;
	return true;
}

/* A column of other types than ids is never null. */
static bool test_null(struct ash_row_search *search, struct ash_row_source *source, uint32_t column,
		      bool equal)
{
	if (!is_key(source->schema->columns[column].type))
		return !equal;
	add_test(search, source, column,
		 (struct ash_row_test){.equal = equal, .a = ASH_NONE, .b = ASH_NONE});
	return true;
}

static bool passes(const struct ash_row_search *search, const struct ash_row_source *source)
{
	const char *row =
		source->rows + (size_t)ash_row_search_row(search) * source->schema->row_size_bytes;

	for (uint32_t i = 0; i < search->n_tests; i++) {
		const struct ash_row_test *test = &search->tests[i];
		uint32_t value;

		memcpy(&value, row + test->offset_bytes, sizeof value);
		if (test->equal ? value != test->a : value == test->a || value == test->b)
			return false;
	}
	return true;
}

static void settle(struct ash_row_search *search, const struct ash_row_source *source)
{
	while (search->n_tests && search->at < search->end && !passes(search, source))
		search->at++;
}

void ash_row_search_begin(struct ash_row_search *search, struct ash_row_source *source,
			  const char *plan, struct sqlite3_value **values)
{
	bool possible = true;

	search->rows = NULL;
	search->at = 0;
	search->end = source->n;
	search->of_file = false;
	search->n_tests = 0;
	for (; possible && plan[0]; plan += 2) {
		uint32_t column = (uint32_t)(plan[1] - COLUMN_0);

		if (plan[0] == NONE || plan[0] == SOME)
			possible = test_null(search, source, column - 1, plan[0] == NONE);
		else if (column == 0)
			possible = test_id(search, *values++);
		else
			possible =
				test_value(search, source, column - 1, plan[0] == EQUAL, *values++);
	}
	if (!possible)
		search->end = search->at;
	settle(search, source);
}

void ash_row_search_next(struct ash_row_search *search, const struct ash_row_source *source)
{
	search->at++;
	settle(search, source);
}
