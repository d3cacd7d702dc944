/* Text of queries, as far as asking them in another way needs it. */
#ifndef ASHLAR_CHECKS_PATTERN_QUERY_H
#define ASHLAR_CHECKS_PATTERN_QUERY_H

#include "facts/base/buf.h"

/*
 * Adds a query to be selected from: without the semicolon, and with UNION ALL where its outermost
 * parts are joined by UNION. That gives rows twice, which whoever reads them must not mind; but
 * only into such a query does SQLite carry a condition on it. With a LIMIT rows are counted: it
 * stays.
 */
void ash_query_add_plain(struct ash_buf *text, const char *query);
/* Where it calls a column so, "AS name", or NULL. One that is called so without AS is not found. */
const char *ash_query_find_name(const char *query, const char *name);

#endif
