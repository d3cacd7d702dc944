/*
 * Arrays of C that are made anew, one longer or one shorter, by who is handed one more of what is
 * in them, or one less: told as inserting and erasing.
 */
#ifndef ASHLAR_CHECKS_PATTERN_REGROWN_H
#define ASHLAR_CHECKS_PATTERN_REGROWN_H

#include "checks/pattern/c_words.h"
#include "facts/base/vec.h"

struct ash_writes {
	ASH_VEC(struct ash_write);
};

/* Adds a row for each to what is told of `write`. In the arena. */
void ash_c_regrown_add(struct ash_arena *arena, const struct ash_view *view,
		       const struct ash_c_words *words, struct ash_writes *rows);

#endif
