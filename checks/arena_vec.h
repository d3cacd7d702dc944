/* ASH_VEC arrays whose memory is an arena's: never released one by one. */
#ifndef ASHLAR_CHECKS_ARENA_VEC_H
#define ASHLAR_CHECKS_ARENA_VEC_H

#include <string.h>

#include "facts/base/arena.h"

/* Appends; growing copies into new arena memory and leaves the old where it is. */
#define ash_arena_push(arena, vec, value)                                                          \
	((vec)->n < (vec)->capacity                                                                \
		 ? (void)0                                                                         \
		 : (void)((vec)->v = ash_arena_grow(arena, (vec)->v, &(vec)->capacity,             \
						    sizeof *(vec)->v)),                            \
	 (void)((vec)->v[(vec)->n++] = (value)))

static inline void *ash_arena_grow(struct ash_arena *arena, const void *memory, size_t *capacity,
				   size_t size_bytes)
{
	size_t before = *capacity;
	void *bigger;

	*capacity = before ? before * 2 : 4;
	bigger = ash_arena_array(arena, *capacity, size_bytes);
	return memory && before ? memcpy(bigger, memory, before * size_bytes) : bigger;
}

#endif
