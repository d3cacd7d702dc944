/*
 * Merge: the union of fact files. Associative, commutative and idempotent; the bytes depend on
 * the set of inputs alone, not on their order or grouping. Memory grows with the merged program:
 * an input may be released as soon as it was added.
 */
#ifndef ASHLAR_FACTS_MERGE_H
#define ASHLAR_FACTS_MERGE_H

#include "facts/base/buf.h"
#include "facts/facts.h"

struct ash_merge;

struct ash_merge *ash_merge_new(void);
void ash_merge_free(struct ash_merge *merge); /* NULL is allowed */
/* Adds all rows of the facts; a block (file, hash) that was added before is skipped unread. */
void ash_merge_add(struct ash_merge *merge, const struct ash_facts *facts);
/* Appends the merged fact file to `out`. Nothing may be added afterwards. */
void ash_merge_finish(struct ash_merge *merge, struct ash_buf *out);

#endif
