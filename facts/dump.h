/* Facts as text, for people and golden tests. */
#ifndef ASHLAR_FACTS_DUMP_H
#define ASHLAR_FACTS_DUMP_H

#include "facts/base/buf.h"
#include "facts/facts.h"

/*
 * Appends every relation that has rows: a line "== name" with the column names behind it, then a
 * line per row; everything tab-separated. Strings as they are with tab, newline and backslash
 * escaped; files as paths, entities as qualified names ("-" for none); enums by name; hashes in
 * hex. Rows keep the order of the file.
 */
void ash_facts_dump(const struct ash_facts *facts, struct ash_buf *out);

#endif
