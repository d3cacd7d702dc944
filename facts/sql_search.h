/*
 * How a virtual table over rows is searched.
 *
 * A constraint on `id` is a row; one on an ENTITY or FILE column is a span of a counting-sorted
 * index, made the first time it is wanted; of several the shortest span is walked. What else
 * compares a column of numbers or names with a value is tested on the way, before SQLite sees the
 * row.
 */
#ifndef ASHLAR_FACTS_SQL_SEARCH_H
#define ASHLAR_FACTS_SQL_SEARCH_H

#include "facts/facts.h"
#include "facts/row_order.h"

#define ASH_MOST_COLUMNS   48
#define ASH_MOST_ROW_TESTS 8u

struct sqlite3_index_info;
struct sqlite3_value;

/* Rows of one relation: the view's, or others. Filled in by ash_row_source_init. */
struct ash_row_source {
	const struct ash_view *view;
	struct ash_arena *arena; /* of the indexes */
	const struct ash_relation_schema *schema;
	const char *rows;
	uint32_t n;
	bool sorted; /* by its first two columns, file and line */
	uint32_t offsets_bytes[ASH_MOST_COLUMNS];
	struct ash_row_order orders[ASH_MOST_COLUMNS];
};

/* A row fails that is not `a`; or, unless `equal`, that is `a` or `b`. */
struct ash_row_test {
	uint32_t offset_bytes, a, b;
	bool equal;
};

/* Where a search is. */
struct ash_row_search {
	const uint32_t *rows; /* NULL: row numbers themselves */
	uint32_t at, end;
	bool of_file; /* these are the rows of one file */
	uint32_t n_tests;
	struct ash_row_test tests[ASH_MOST_ROW_TESTS];
};

/* The rows must outlive it. */
void ash_row_source_init(struct ash_row_source *source, const struct ash_view *view,
			 struct ash_arena *arena, enum ash_relation relation, const void *rows,
			 uint32_t n);
/* xBestIndex: says which constraints it takes, and what that costs. SQLite's code. */
int ash_row_search_plan(struct ash_row_source *source, struct sqlite3_index_info *info);
/* xFilter: at the first row, by the plan's text and the values for it. */
void ash_row_search_begin(struct ash_row_search *search, struct ash_row_source *source,
			  const char *plan, struct sqlite3_value **values);
/* xNext, and xEof. */
void ash_row_search_next(struct ash_row_search *search, const struct ash_row_source *source);
static inline bool ash_row_search_ended(const struct ash_row_search *search)
{
	return search->at >= search->end;
}
/* The row it is at. */
static inline uint32_t ash_row_search_row(const struct ash_row_search *search)
{
	return search->rows ? search->rows[search->at] : search->at;
}

#endif
