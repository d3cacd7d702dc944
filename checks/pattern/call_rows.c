/* Calls by number; see call_rows.h. */
#include "checks/pattern/call_rows.h"

#include <stdlib.h>

static int by_number(const struct ash_call_row *a, const struct ash_call_row *b)
{
	if (a->function != b->function)
		return a->function < b->function ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static int by_number_and_row(const void *left, const void *right)
{
	const struct ash_call_row *a = left, *b = right;
	int order = by_number(a, b);

	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void sort(struct ash_call_rows *rows)
{
	if (rows->n)
		qsort(rows->v, rows->n, sizeof *rows->v, by_number_and_row);
}

struct ash_call_rows ash_call_rows_indirect(struct ash_arena *arena, const struct ash_view *view)
{
	struct ash_call_rows rows = {
		.v = ash_arena_array(arena, (size_t)view->n_calls + 1, sizeof *rows.v)};

	for (uint32_t i = 0; i < view->n_calls; i++) {
		const struct ash_call *c = &view->calls[i];

		if (c->flags & ASH_CALL_INDIRECT && c->callee != ASH_NONE &&
		    c->function != ASH_NONE)
			rows.v[rows.n++] =
				(struct ash_call_row){c->function, c->order, c->file, c->line, i};
	}
	sort(&rows);
	return rows;
}

struct ash_call_rows ash_call_rows_first_argument(struct ash_arena *arena,
						  const struct ash_view *view)
{
	struct ash_call_rows rows = {
		.v = ash_arena_array(arena, (size_t)view->n_arguments + 1, sizeof *rows.v)};

	for (uint32_t i = 0; i < view->n_arguments; i++) {
		const struct ash_argument *a = &view->arguments[i];

		if (a->position == 0 && a->function != ASH_NONE)
			rows.v[rows.n++] =
				(struct ash_call_row){a->function, a->order, a->file, a->line, i};
	}
	sort(&rows);
	return rows;
}

uint32_t ash_call_rows_find(const struct ash_call_rows *rows, const struct ash_call_row *wanted)
{
	size_t low = 0, high = rows->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (by_number(&rows->v[middle], wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (size_t i = low; i < rows->n && by_number(&rows->v[i], wanted) == 0; i++)
		if (rows->v[i].file == wanted->file && rows->v[i].line == wanted->line)
			return rows->v[i].row;
	return low < rows->n && by_number(&rows->v[low], wanted) == 0 ? rows->v[low].row : ASH_NONE;
}
