/*
 * primaryLocationLineHash: the fingerprint by which GitHub knows a finding again when lines move.
 *
 * For each line a polynomial hash (base 37, modulo 2^64) of the 100 UTF-16 units that start there,
 * blanks and tabs left out, every line end as LF, then one 0xFFFF for the end of the file, then
 * zeros; and how many lines up to here have that same hash.
 */
#ifndef ASHLAR_REPORT_LINE_HASH_H
#define ASHLAR_REPORT_LINE_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "facts/base/arena.h"

struct ash_line_hash {
	uint64_t hash;
	uint32_t count; /* 1 for the first line of that hash */
};

/*
 * Hashes of all lines of a text of n bytes, in the arena; *n_lines says how many: one more than
 * there are line ends. Printed as "%lx:%u".
 */
const struct ash_line_hash *ash_line_hashes(struct ash_arena *arena, const char *text, size_t n,
					    size_t *n_lines);

#endif
