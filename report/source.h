/*
 * Source files as a report needs them: lines, the bytes of a token, UTF-16 columns, line hashes.
 * Each file is read once, on first demand, and kept until the cache is released.
 */
#ifndef ASHLAR_REPORT_SOURCE_H
#define ASHLAR_REPORT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "facts/base/arena.h"
#include "facts/base/map.h"
#include "facts/base/vec.h"
#include "facts/finding.h"
#include "report/line_hash.h"

struct ash_source;

/* Set root (absolute, borrowed; relative paths are seen from it), leave the rest zero. */
struct ash_sources {
	const char *root;
	struct ash_arena arena;
	struct ash_map numbers; /* path -> index into files */
	struct {
		ASH_VEC(struct ash_source *);
	} files;
};

/* Bytes of a source text; not NUL-terminated; borrowed from the cache. */
struct ash_span {
	const char *text;
	size_t n;
};

/* The file, or NULL when it cannot be read. */
const struct ash_source *ash_source_of(struct ash_sources *sources, const char *path);
/* Line `number` (from 1) without its line end (LF, CRLF or CR); false when there is none. */
bool ash_source_line(const struct ash_source *source, uint32_t number, struct ash_span *line);
/* Fingerprint of the line, false when there is none. Computed for the whole file on first use. */
bool ash_source_hash(struct ash_sources *sources, const char *path, uint32_t line,
		     struct ash_line_hash *hash);

/*
 * The token a place means, as byte offsets into its line, clamped to it. Without a length it is
 * the word at the column (else one byte); without a column, the line from its first non-blank.
 */
struct ash_token {
	size_t begin, end;
};
struct ash_token ash_source_token(struct ash_span line, struct ash_place place);

void ash_sources_release(struct ash_sources *sources);

#endif
