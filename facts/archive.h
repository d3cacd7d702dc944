/*
 * ar archives: GNU and BSD names, and thin ones, whose members lie beside the archive.
 */
#ifndef ASHLAR_FACTS_ARCHIVE_H
#define ASHLAR_FACTS_ARCHIVE_H

#include "facts/base/arena.h"
#include "facts/span.h"

struct ash_archive {
	struct ash_arena *arena;
	struct ash_file_span file;
	bool thin;
	uint64_t next; /* offset of the next member's header */
	char *names;   /* GNU's table of long names */
	uint64_t names_size;
};

struct ash_archive_member {
	const char *name;           /* in the arena */
	bool external;              /* thin: the bytes are in a file of that name */
	struct ash_file_span bytes; /* unless external */
};

/* 0, or -1 when the file is no archive. */
int ash_archive_open(struct ash_archive *archive, struct ash_arena *arena,
		     const struct ash_file_span *file);
/* The next member that is neither symbol nor name table: 1; at the end 0; when damaged -1. */
int ash_archive_next(struct ash_archive *archive, struct ash_archive_member *member);

#endif
