/*
 * Typed growable arrays: struct { ASH_VEC(struct thing); } things = {0};
 * ash_vec_push(&things, one); for (size_t i = 0; i < things.n; i++) ... things.v[i] ...
 */
#ifndef ASHLAR_FACTS_BASE_VEC_H
#define ASHLAR_FACTS_BASE_VEC_H

#include <stdlib.h>

#include "facts/base/arena.h"

#define ASH_VEC(type)                                                                              \
	type *v;                                                                                   \
	size_t n, capacity

/* Room for one more; v and capacity are updated. */
#define ash_vec_reserve(vec)                                                                       \
	((vec)->n < (vec)->capacity                                                                \
		 ? (void)0                                                                         \
		 : (void)((vec)->v = ash_vec_grow((vec)->v, &(vec)->capacity, sizeof *(vec)->v)))
#define ash_vec_push(vec, value) (ash_vec_reserve(vec), (void)((vec)->v[(vec)->n++] = (value)))
#define ash_vec_release(vec)                                                                       \
	(free((vec)->v), (void)((vec)->v = NULL), (void)((vec)->n = (vec)->capacity = 0))

#ifdef __cplusplus
extern "C" {
#endif

/* Doubles the array; answers the moved memory. */
void *ash_vec_grow(void *memory, size_t *capacity, size_t size_bytes);

#ifdef __cplusplus
}
#endif

#endif
