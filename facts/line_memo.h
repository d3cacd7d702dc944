/*
 * Line counts that forked processes share: the header that 500 units include is counted once.
 *
 * Made before the first fork, it lives in memory that parent and children write together. It holds
 * counts of texts by their hash, so it can only be empty, never out of date.
 */
#ifndef ASHLAR_FACTS_LINE_MEMO_H
#define ASHLAR_FACTS_LINE_MEMO_H

#include "facts/source_lines.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ash_line_memo;

/* NULL where the system has no shared memory to give: everything works without, more slowly. */
struct ash_line_memo *ash_line_memo_new(void);
void ash_line_memo_free(struct ash_line_memo *memo); /* in the parent, when no child is left */

/*
 * ash_source_lines_count of the n bytes, whose ash_hash is `content`; counted only when no process
 * has done it before. memo may be NULL. When the memo is full, or another process is just writing
 * the entry, the count is made anew.
 */
struct ash_source_lines ash_line_memo_count(struct ash_line_memo *memo, uint64_t content,
					    const char *text, size_t n, bool cplusplus);

#ifdef __cplusplus
}
#endif
#endif
