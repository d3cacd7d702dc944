/*
 * A small program as facts, for tests of the index and the database:
 *   include/st.h   declares st_open() and st_flags, defines struct wal, #define LOG, line 9
 *   src/st.c       defines st_open() at 4-20 (lines 8-10 dead, 12-13 data) and st_flags
 *   src/main.c     main() calls st_open() at 7:9 through LOG, printf() of /usr/include/stdio.h
 *   src/a.c, b.c   both define twice(); a.c an alias `client` of its own beside that of st.h
 */
#ifndef ASHLAR_TEST_UNIT_FACTS_SAMPLE_H
#define ASHLAR_TEST_UNIT_FACTS_SAMPLE_H

#include "facts/facts.h"

/* Opened facts over bytes in static memory; valid until the next call. */
void sample_facts(struct ash_facts *facts);
/* Row of the file or entity of that path or qualified name; fails the test when there is none. */
uint32_t sample_file(const struct ash_view *view, const char *path);
uint32_t sample_entity(const struct ash_view *view, const char *name);

#endif
