/*
 * A picture as a matrix for a terminal. A column uses a row, as in IntelliJ and Lattix: nodes stand
 * highest first, so a use of something lower stands below the diagonal, one that points up above
 * it.
 */
#include <stdio.h>
#include <string.h>

#include "report/picture.h"
#include "report/utf8.h"

static const char legend[] =
	"Column uses row: read down a column what it uses, along a row who uses "
	"it.\nBelow the diagonal uses point down, above it they point up. "
	"'!' breaks a rule,\n'*' is the cheapest edge to break a cycle; numbers "
	"are places of use.\n";

/* Characters, not bytes; good enough for padding. */
static int width(const char *text)
{
	return (int)ash_utf16_units(text, strlen(text));
}

static const struct ash_picture_edge *find(const struct ash_picture *picture, uint32_t from,
					   uint32_t to)
{
	uint32_t low = 0, high = picture->n_edges;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const struct ash_picture_edge *edge = &picture->edges[middle];

		if (edge->from == from && edge->to == to)
			return edge;
		if (edge->from < from || (edge->from == from && edge->to < to))
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static int cell_text(const struct ash_picture_edge *edge, char *text, size_t size)
{
	return snprintf(text, size, "%u%s%s", edge->n_uses, edge->broken ? "!" : "",
			edge->cut ? "*" : "");
}

/* Per column the widest of its number and its cells. */
static int *column_widths(const struct ash_picture *picture)
{
	int *widths = ash_calloc((size_t)picture->n_nodes + 1, sizeof *widths);
	char text[32];

	for (uint32_t i = 0; i < picture->n_nodes; i++)
		widths[i] = snprintf(text, sizeof text, "%u", i + 1);
	for (uint32_t i = 0; i < picture->n_edges; i++) {
		int cell = cell_text(&picture->edges[i], text, sizeof text);
		int *widest = &widths[picture->edges[i].from];

		*widest = cell > *widest ? cell : *widest;
	}
	return widths;
}

static void add_row(const struct ash_picture *picture, uint32_t row, const int *widths,
		    struct ash_buf *out)
{
	for (uint32_t column = 0; column < picture->n_nodes; column++) {
		const struct ash_picture_edge *edge = find(picture, column, row);
		char text[32] = "";

		if (column == row)
			snprintf(text, sizeof text, "\\");
		else if (edge)
			cell_text(edge, text, sizeof text);
		else
			snprintf(text, sizeof text, ".");
		ash_buf_addf(out, " %*s", widths[column], text);
	}
	ash_buf_addc(out, '\n');
}

void ash_picture_matrix(const struct ash_picture *picture, struct ash_buf *out)
{
	int *widths = column_widths(picture);
	int names = 0, digits = snprintf(NULL, 0, "%u", picture->n_nodes);
	const char *group = "";

	for (uint32_t i = 0; i < picture->n_nodes; i++) {
		int name = width(picture->nodes[i].name);

		names = name > names ? name : names;
	}
	ash_picture_summary(picture, out);
	ash_buf_addf(out, "\n%s\n%*s", legend, digits + 1 + names, "");
	for (uint32_t i = 0; i < picture->n_nodes; i++)
		ash_buf_addf(out, " %*u", widths[i], i + 1);
	ash_buf_addc(out, '\n');
	for (uint32_t i = 0; i < picture->n_nodes; i++) {
		const struct ash_picture_node *node = &picture->nodes[i];

		if (strcmp(group, node->group) != 0)
			ash_buf_addf(out, "%s:\n", node->group);
		group = node->group;
		ash_buf_addf(out, "%*u %s%*s", digits, i + 1, node->name, names - width(node->name),
			     "");
		add_row(picture, i, widths, out);
	}
	free(widths);
}
