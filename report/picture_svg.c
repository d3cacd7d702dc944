/*
 * A picture as a matrix in SVG: a page of its own that a browser opens. No script, no font, nothing
 * fetched; tooltips are <title>, light and dark follow the reader's system.
 *
 * A column uses a row (as in picture_matrix.c). Colour tells the direction, its depth the number of
 * places: blue points down, orange up, red breaks a rule. Only cells with uses are written, so the
 * size follows the edges, not the square of the nodes.
 */
#include <string.h>

#include "facts/base/path.h"
#include "report/picture.h"
#include "report/svg.h"
#include "report/utf8.h"

#define MARGIN     16u
#define LEGEND     128u /* height of title and legend */
#define BAND       14u  /* width of a group's strip */
#define MOST_CHARS 44u  /* of a name; longer ones lose their middle */
#define SHADES     5u

struct layout {
	const struct ash_picture *picture;
	uint32_t cell, font; /* pixels */
	uint32_t left, top;  /* corner of the matrix */
	uint32_t size;       /* of the matrix */
	bool bands, numbers; /* strips of groups; numbers in cells */
};

/* Roomy while there are few; readable names as long as a screen can hold them. */
static uint32_t cell_size(uint32_t n_nodes)
{
	if (n_nodes <= 24)
		return 30;
	if (n_nodes <= 60)
		return 18;
	return n_nodes <= 400 ? 11 : 8;
}

/* Above its column a file goes without its folder; the row has the whole path. */
static const char *column_name(const struct layout *layout, uint32_t i)
{
	const char *name = layout->picture->nodes[i].name;

	return layout->picture->files ? ash_path_base(name) : name;
}

/* Pixels for the longest name, the blank around it and the number behind it, at 0.6 em each. */
static uint32_t room(const struct layout *layout, bool columns)
{
	size_t longest = 0;

	for (uint32_t i = 0; i < layout->picture->n_nodes; i++) {
		const char *name =
			columns ? column_name(layout, i) : layout->picture->nodes[i].name;
		size_t n = ash_utf16_units(name, strlen(name));

		longest = n > longest ? n : longest;
	}
	longest = longest > MOST_CHARS ? MOST_CHARS : longest;
	return (uint32_t)(longest + 7) * layout->font * 6 / 10;
}

static struct layout layout_of(const struct ash_picture *picture)
{
	struct layout layout = {.picture = picture, .cell = cell_size(picture->n_nodes)};
	uint32_t strip;

	layout.bands = picture->files;
	layout.numbers = layout.cell >= 30;
	layout.font = layout.cell > 13 ? 12 : layout.cell - 1;
	layout.size = layout.cell * picture->n_nodes;
	strip = layout.bands ? BAND + 4 : 0;
	layout.left = MARGIN + strip + room(&layout, false);
	layout.top = MARGIN + LEGEND + strip + room(&layout, true);
	return layout;
}

/* 1, 2-5, 6-25, 26-125, more: each shade five times the one before. */
static uint32_t shade(uint32_t n_uses)
{
	uint32_t step = 1, most = 1;

	while (step < SHADES && n_uses > most) {
		most *= 5;
		step++;
	}
	return step;
}

static const char *class_of(const struct ash_picture_edge *edge)
{
	if (edge->broken)
		return "r";
	return edge->from > edge->to ? "u" : "d";
}

static void add_tip(const struct layout *layout, const struct ash_picture_edge *edge,
		    struct ash_buf *out)
{
	const struct ash_picture_node *nodes = layout->picture->nodes;

	ash_buf_adds(out, "<title>");
	ash_svg_text(out, nodes[edge->from].name);
	ash_buf_adds(out, " uses ");
	ash_svg_text(out, nodes[edge->to].name);
	ash_buf_addf(out, ": %s\nfirst at ", edge->words);
	ash_svg_text(out, edge->place.path);
	ash_buf_addf(out, ":%u", edge->place.line);
	if (edge->broken) {
		ash_buf_adds(out, "\nbreaks ");
		ash_svg_text(out, edge->broken);
	}
	if (edge->cut)
		ash_buf_adds(out, "\none of the cheapest edges to break its cycle");
	ash_buf_adds(out, "</title>");
}

static void add_number(const struct layout *layout, const struct ash_picture_edge *edge, uint32_t x,
		       uint32_t y, struct ash_buf *out)
{
	uint32_t n = edge->n_uses, middle = layout->cell / 2;

	ash_buf_addf(out, "<text class=\"n%s\" x=\"%u\" y=\"%u\">", shade(n) > 3 ? " on" : "",
		     x + middle, y + middle + 4);
	if (n < 10000)
		ash_buf_addf(out, "%u</text>", n);
	else
		ash_buf_addf(out, "%uk</text>", n / 1000);
}

static void add_cell(const struct layout *layout, const struct ash_picture_edge *edge,
		     struct ash_buf *out)
{
	uint32_t x = layout->left + edge->from * layout->cell;
	uint32_t y = layout->top + edge->to * layout->cell;

	ash_buf_addf(out,
		     "<g><rect class=\"%s%u%s\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"/>",
		     class_of(edge), shade(edge->n_uses), edge->cut ? " cut" : "", x + 1, y + 1,
		     layout->cell - 2, layout->cell - 2);
	if (layout->numbers)
		add_number(layout, edge, x, y, out);
	add_tip(layout, edge, out);
	ash_buf_adds(out, "</g>\n");
}

/* ---- names ---- */

static void add_name(const struct layout *layout, uint32_t i, struct ash_buf *out)
{
	const struct ash_picture_node *node = &layout->picture->nodes[i];
	uint32_t middle = i * layout->cell + layout->cell / 2, baseline = layout->font * 35 / 100;
	struct ash_buf name = {0}, base = {0};

	ash_svg_shortened(&name, node->name, MOST_CHARS);
	ash_svg_shortened(&base, column_name(layout, i), MOST_CHARS);
	ash_buf_addf(out, "<g><text class=\"l%s\" x=\"%u\" y=\"%u\">",
		     node->cycle == ASH_NONE ? "" : " c", layout->left - 6,
		     layout->top + middle + baseline);
	ash_svg_text(out, ash_buf_text(&name));
	ash_buf_addf(out, " <tspan class=\"q\">%u</tspan></text>", i + 1);
	ash_buf_addf(out, "<text class=\"t%s\" transform=\"translate(%u %u) rotate(-90)\">",
		     node->cycle == ASH_NONE ? "" : " c", layout->left + middle + baseline,
		     layout->top - 6);
	ash_buf_addf(out, "<tspan class=\"q\">%u</tspan> ", i + 1);
	ash_svg_text(out, ash_buf_text(&base));
	ash_buf_adds(out, "</text><title>");
	ash_svg_text(out, node->name);
	ash_buf_addf(out, ": %u file%s, %u lines", node->n_files, node->n_files == 1 ? "" : "s",
		     node->lines);
	if (node->cycle != ASH_NONE)
		ash_buf_addf(out, "; on cycle %u", node->cycle + 1);
	ash_buf_adds(out, "</title></g>\n");
	ash_buf_release(&name);
	ash_buf_release(&base);
}

/* ---- what lies behind the cells ---- */

static void add_square(const struct layout *layout, const char *class_name, uint32_t begin,
		       uint32_t end, struct ash_buf *out)
{
	ash_buf_addf(out, "<rect class=\"%s\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"/>\n",
		     class_name, layout->left + begin * layout->cell,
		     layout->top + begin * layout->cell, (end - begin) * layout->cell,
		     (end - begin) * layout->cell);
}

/* Runs of nodes on one cycle: what reaches each other stands in one square. */
static void add_cycles(const struct layout *layout, const char *class_name, struct ash_buf *out)
{
	const struct ash_picture *picture = layout->picture;

	for (uint32_t begin = 0, end; begin < picture->n_nodes; begin = end) {
		for (end = begin + 1; end < picture->n_nodes &&
				      picture->nodes[end].cycle == picture->nodes[begin].cycle;)
			end++;
		if (picture->nodes[begin].cycle != ASH_NONE && end - begin > 1)
			add_square(layout, class_name, begin, end, out);
	}
}

/* A group's strip along both sides, its name in it as far as there is room, and its lines. */
static void add_band(const struct layout *layout, uint32_t begin, uint32_t end, bool odd,
		     struct ash_buf *out)
{
	const char *group = layout->picture->nodes[begin].group;
	uint32_t length = (end - begin) * layout->cell, at = begin * layout->cell;
	uint32_t top = MARGIN + LEGEND, most = length / 7;
	struct ash_buf name = {0};

	if (most >= 3)
		ash_svg_shortened(&name, group, most);
	add_square(layout, "g", begin, end, out);
	ash_buf_addf(out,
		     "<g><rect class=\"b%u\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"/>"
		     "<text class=\"m\" transform=\"translate(%u %u) rotate(-90)\">",
		     odd, MARGIN, layout->top + at, BAND, length, MARGIN + BAND - 3,
		     layout->top + at + length / 2);
	ash_svg_text(out, ash_buf_text(&name));
	ash_buf_addf(out,
		     "</text><rect class=\"b%u\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"/>"
		     "<text class=\"m\" x=\"%u\" y=\"%u\">",
		     odd, layout->left + at, top, length, BAND, layout->left + at + length / 2,
		     top + BAND - 3);
	ash_svg_text(out, ash_buf_text(&name));
	ash_buf_adds(out, "</text><title>");
	ash_svg_text(out, group);
	ash_buf_addf(out, ": %u files</title></g>\n", end - begin);
	ash_buf_release(&name);
}

static void add_bands(const struct layout *layout, struct ash_buf *out)
{
	const struct ash_picture *picture = layout->picture;
	bool odd = false;

	for (uint32_t begin = 0, end; layout->bands && begin < picture->n_nodes; begin = end) {
		for (end = begin + 1;
		     end < picture->n_nodes &&
		     strcmp(picture->nodes[end].group, picture->nodes[begin].group) == 0;)
			end++;
		add_band(layout, begin, end, odd, out);
		odd = !odd;
	}
}

static void add_diagonal(const struct layout *layout, struct ash_buf *out)
{
	for (uint32_t i = 0; i < layout->picture->n_nodes; i++)
		add_square(layout, "o", i, i + 1, out);
}

/* Every row's stripe lights up while the pointer is in it; so does a column's name. */
static void add_stripes(const struct layout *layout, struct ash_buf *out)
{
	for (uint32_t i = 0; i < layout->picture->n_nodes; i++)
		ash_buf_addf(out,
			     "<rect class=\"s%u\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"/>\n",
			     i & 1, layout->left, layout->top + i * layout->cell, layout->size,
			     layout->cell);
}

void ash_picture_svg_matrix(const struct ash_picture *picture, struct ash_buf *out)
{
	struct layout layout = layout_of(picture);
	uint32_t width = layout.left + layout.size + MARGIN;

	ash_svg_open(out, width < ASH_SVG_LEGEND_WIDTH ? ASH_SVG_LEGEND_WIDTH : width,
		     layout.top + layout.size + MARGIN, layout.font);
	ash_svg_legend(picture, MARGIN, out);
	add_stripes(&layout, out);
	add_cycles(&layout, "y", out);
	add_bands(&layout, out);
	add_diagonal(&layout, out);
	for (uint32_t i = 0; i < picture->n_nodes; i++)
		add_name(&layout, i, out);
	for (uint32_t i = 0; i < picture->n_edges; i++)
		add_cell(&layout, &picture->edges[i], out);
	add_cycles(&layout, "z", out);
	ash_buf_adds(out, "</svg>\n");
}
