/* Merge sort from runs of 16 (sorted by insertion) upwards; see sort.h. */
#include "facts/sort.h"

#include <stdlib.h>
#include <string.h>

#include "facts/base/arena.h"

#define RUN 16u

struct sorter {
	ash_sort_tie_fn *tie;
	const void *context;
};

static inline int compare(const struct sorter *sorter, const struct ash_sort_item *a,
			  const struct ash_sort_item *b)
{
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return sorter->tie ? sorter->tie(sorter->context, a->index, b->index) : 0;
}

static void sort_run(const struct sorter *sorter, struct ash_sort_item *items, uint32_t n)
{
	for (uint32_t i = 1; i < n; i++) {
		struct ash_sort_item item = items[i];
		uint32_t at = i;

		for (; at > 0 && compare(sorter, &items[at - 1], &item) > 0; at--)
			items[at] = items[at - 1];
		items[at] = item;
	}
}

/* Merges from[0..middle) and from[middle..n) into to. */
static void merge(const struct sorter *sorter, const struct ash_sort_item *from, uint32_t middle,
		  uint32_t n, struct ash_sort_item *to)
{
	uint32_t left = 0, right = middle;

	if (middle >= n || compare(sorter, &from[middle - 1], &from[middle]) <= 0) {
		memcpy(to, from, n * sizeof *to);
		return;
	}
	while (left < middle && right < n)
		*to++ = compare(sorter, &from[left], &from[right]) <= 0 ? from[left++]
									: from[right++];
	memcpy(to, from + left, (middle - left) * sizeof *to);
	memcpy(to + (middle - left), from + right, (n - right) * sizeof *to);
}

void ash_sort(struct ash_sort_item *items, uint32_t n, ash_sort_tie_fn *tie, const void *context)
{
	const struct sorter sorter = {tie, context};
	struct ash_sort_item *from = items, *to;

	for (uint32_t i = 0; i < n; i += RUN)
		sort_run(&sorter, items + i, n - i < RUN ? n - i : RUN);
	if (n <= RUN)
		return;
	to = ash_calloc(n, sizeof *to);
	for (uint64_t width = RUN; width < n; width *= 2) {
		struct ash_sort_item *swap = from;

		for (uint64_t i = 0; i < n; i += 2 * width) {
			uint64_t left = n - i < width ? n - i : width;
			uint64_t both = n - i < 2 * width ? n - i : 2 * width;

			merge(&sorter, from + i, (uint32_t)left, (uint32_t)both, to + i);
		}
		from = to;
		to = swap;
	}
	if (from != items) {
		memcpy(items, from, n * sizeof *items);
		to = from;
	}
	free(to);
}

uint64_t ash_sort_text_key(const char *text)
{
	uint64_t key = 0;
	int i = 0;

	for (; i < 8 && text[i]; i++)
		key = key << 8 | (unsigned char)text[i];
	return i == 0 ? 0 : key << (8 * (8 - i));
}
