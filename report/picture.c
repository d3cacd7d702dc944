/* What the writers of pictures share: labels, the line that says what is drawn, escapes. */
#include "report/picture.h"

#include <string.h>

#include "facts/facts.h"
#include "report/utf8.h"

#define KINDS_SHOWN 3

static const char *noun(const struct ash_picture *picture, uint32_t n)
{
	if (picture->files)
		return n == 1 ? "file" : "files";
	return n == 1 ? "component" : "components";
}

/* The most frequent kind not yet said; ASH_N_USE_KINDS when all are. */
static uint32_t next_kind(const struct ash_picture_edge *edge, uint32_t said)
{
	uint32_t best = ASH_N_USE_KINDS;

	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		if (edge->count[kind] && !(said & (1u << kind)) &&
		    (best == ASH_N_USE_KINDS || edge->count[kind] > edge->count[best]))
			best = kind;
	return best;
}

void ash_picture_label(const struct ash_picture *picture, const struct ash_picture_edge *edge,
		       struct ash_buf *out)
{
	uint32_t said = 0, kind;

	ash_buf_addf(out, "%u", edge->n_uses);
	if (picture->files)
		return;
	for (uint32_t n = 0; (kind = next_kind(edge, said)) != ASH_N_USE_KINDS; n++) {
		ash_buf_adds(out, n ? ", " : " (");
		if (n == KINDS_SHOWN) {
			ash_buf_adds(out, "...");
			break;
		}
		ash_buf_addf(out, "%s %u", ash_enum_name(ASH_COLUMN_USE_KIND, kind),
			     edge->count[kind]);
		said |= 1u << kind;
	}
	ash_buf_adds(out, ")");
}

static void add_count(struct ash_buf *out, uint32_t n, uint32_t all, const char *what)
{
	if (n == all)
		ash_buf_addf(out, "%u %s", n, what);
	else
		ash_buf_addf(out, "%u of %u %s", n, all, what);
}

void ash_picture_summary(const struct ash_picture *picture, struct ash_buf *out)
{
	add_count(out, picture->n_nodes, picture->n_all_nodes, noun(picture, picture->n_all_nodes));
	ash_buf_adds(out, ", ");
	add_count(out, picture->n_edges, picture->n_all_edges,
		  picture->n_all_edges == 1 ? "edge" : "edges");
	if (*picture->filters)
		ash_buf_addf(out, "; %s", picture->filters);
}

/* The format comes from a writer of this folder and has one %u; callers are checked for that. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
void ash_picture_escape(struct ash_buf *out, const char *text, const char *special,
			const char *format)
{
	for (size_t n = strlen(text); n;) {
		uint32_t code;
		size_t used = ash_utf8_next(text, n, &code);

		if (code < 0x20 || code == 0x7F || (code < 0x80 && strchr(special, (int)code)))
			ash_buf_addf(out, format, code);
		else
			ash_utf8_add(out, code);
		text += used;
		n -= used;
	}
}
#pragma GCC diagnostic pop

void ash_picture_nodes(const struct ash_picture *picture,
		       const struct ash_picture_grouping *grouping, struct ash_buf *out)
{
	uint32_t n_groups = 0;

	for (uint32_t begin = 0, end; begin < picture->n_nodes; begin = end) {
		const char *group = picture->nodes[begin].group;

		for (end = begin + 1;
		     end < picture->n_nodes && strcmp(picture->nodes[end].group, group) == 0;)
			end++;
		if (*group)
			grouping->open(out, group, n_groups++);
		for (uint32_t i = begin; i < end; i++)
			grouping->node(out, &picture->nodes[i], i);
		if (*group)
			grouping->close(out);
	}
}
