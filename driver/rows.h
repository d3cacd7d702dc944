/* Rows: the result of an SQL query as text, in the form a person or a program wants. */
#ifndef ASHLAR_DRIVER_ROWS_H
#define ASHLAR_DRIVER_ROWS_H

#include "driver/settings.h"

struct sqlite3_stmt;

/*
 * Steps the statement to its end and appends its rows, column names first. TSV: tab, newline,
 * carriage return and backslash in a value are written \t, \n, \r, \\; NULL is empty. JSON: an
 * array of objects. Table: columns aligned. Answers SQLite's code: SQLITE_DONE when all went well.
 */
int ash_rows_print(struct sqlite3_stmt *statement, enum ash_query_format format,
		   struct ash_buf *out);

#endif
