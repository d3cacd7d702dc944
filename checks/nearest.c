/* The nearest valid name: optimal string alignment distance, letter case ignored. */
#include <ctype.h>
#include <string.h>

#include "checks/config.h"

#define LONGEST 64 /* names longer than this are compared by their first LONGEST bytes */

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static int fold(char c)
{
	return tolower((unsigned char)c);
}

/* Insertions, deletions, replacements and swaps of neighbours that make b of a. */
static size_t distance(const char *a, const char *b)
{
	size_t n = smaller(strlen(a), LONGEST), m = smaller(strlen(b), LONGEST);
	size_t rows[3][LONGEST + 1];

	for (size_t j = 0; j <= m; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two = rows[(i + 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			bool same = fold(a[i - 1]) == fold(b[j - 1]);

			row[j] = smaller(smaller(above[j], row[j - 1]) + 1, above[j - 1] + !same);
			if (i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) &&
			    fold(a[i - 2]) == fold(b[j - 1]))
				row[j] = smaller(row[j], two[j - 2] + 1);
		}
	}
	return rows[n % 3][m];
}

const char *ash_nearest(const char *name, const char *const *candidates, size_t n)
{
	size_t length = strlen(name);
	size_t limit = length < 3 ? 1 : length / 3 + 1; /* further away is another word */
	const char *best = NULL;

	for (size_t i = 0; i < n; i++) {
		size_t d = distance(name, candidates[i]);

		if (d <= limit && d < strlen(candidates[i])) {
			best = candidates[i];
			limit = d ? d - 1 : 0;
			if (!d)
				break;
		}
	}
	return best;
}
