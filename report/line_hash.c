/*
 * GitHub's line fingerprint. Each line is hashed on its own rather than by a rolling hash: a
 * hundred multiplications a line, only for files that have findings, and nothing to get wrong.
 */
#include "report/line_hash.h"

#include <stdbool.h>

#include "facts/base/map.h"
#include "facts/base/vec.h"
#include "report/utf8.h"

#define WINDOW      100u
#define BASE        37u
#define END_OF_FILE 0xFFFFu

struct units {
	ASH_VEC(uint16_t);
};
struct starts {
	ASH_VEC(size_t);
};

struct scan {
	struct units units;   /* blanks left out, line ends as LF */
	struct starts starts; /* of lines, in units */
	bool fresh;           /* the next unit starts a line */
	bool after_cr;        /* an LF now belongs to the CR before it */
};

static void take(struct scan *scan, uint16_t unit)
{
	if (unit == ' ' || unit == '\t' || (scan->after_cr && unit == '\n')) {
		scan->after_cr = false;
		return;
	}
	scan->after_cr = unit == '\r';
	if (scan->after_cr)
		unit = '\n';
	if (scan->fresh)
		ash_vec_push(&scan->starts, scan->units.n);
	scan->fresh = unit == '\n';
	ash_vec_push(&scan->units, unit);
}

static void take_all(struct scan *scan, const char *text, size_t n)
{
	while (n) {
		uint32_t code;
		size_t used = ash_utf8_next(text, n, &code);

		if (code >= 0x10000) {
			take(scan, (uint16_t)(0xD800 + ((code - 0x10000) >> 10)));
			take(scan, (uint16_t)(0xDC00 + ((code - 0x10000) & 0x3FF)));
		} else {
			take(scan, (uint16_t)code);
		}
		text += used;
		n -= used;
	}
	take(scan, END_OF_FILE);
}

static uint64_t hash_at(const struct units *units, size_t start)
{
	uint64_t hash = 0;

	for (size_t i = start; i < start + WINDOW; i++)
		hash = hash * BASE + (i < units->n ? units->v[i] : 0);
	return hash;
}

const struct ash_line_hash *ash_line_hashes(struct ash_arena *arena, const char *text, size_t n,
					    size_t *n_lines)
{
	struct scan scan = {.fresh = true};
	struct ash_map seen = {0};
	struct ash_line_hash *hashes;

	take_all(&scan, text, n);
	hashes = ash_arena_array(arena, scan.starts.n, sizeof *hashes);
	for (size_t i = 0; i < scan.starts.n; i++) {
		uint64_t hash = hash_at(&scan.units, scan.starts.v[i]);
		uint32_t *count = ash_map_put_u64(&seen, hash, 0, NULL);

		hashes[i] = (struct ash_line_hash){.hash = hash, .count = ++*count};
	}
	*n_lines = scan.starts.n;
	ash_map_release(&seen);
	ash_vec_release(&scan.units);
	ash_vec_release(&scan.starts);
	return hashes;
}
