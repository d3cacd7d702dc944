/*
 * Sorting by a 64-bit key, with a comparison only where keys are equal. A merge sort that sees
 * runs: what arrives nearly in order (an AST walk does) costs nearly nothing.
 */
#ifndef ASHLAR_FACTS_SORT_H
#define ASHLAR_FACTS_SORT_H

#include <stdint.h>

struct ash_sort_item {
	uint64_t key;
	uint32_t index; /* the caller's */
};

/* Compares the things two indexes stand for, whose keys are equal. */
typedef int ash_sort_tie_fn(const void *context, uint32_t a, uint32_t b);

/* Stable; `tie` may be NULL when equal keys need no order. */
void ash_sort(struct ash_sort_item *items, uint32_t n, ash_sort_tie_fn *tie, const void *context);

/* First eight bytes of a text, such that keys compare as the texts do. */
uint64_t ash_sort_text_key(const char *text);

#endif
