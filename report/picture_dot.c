/*
 * A picture for Graphviz. What points against the order (a violation, a cycle's way back) is drawn
 * without a say in the layout, so the rest stands in its layers.
 */
#include "report/picture.h"

static void quoted(struct ash_buf *out, const char *text)
{
	ash_buf_addc(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			ash_buf_addc(out, '\\');
		if (*text == '\n')
			ash_buf_adds(out, "\\n");
		else
			ash_buf_addc(out, *text);
	}
	ash_buf_addc(out, '"');
}

static void open_group(struct ash_buf *out, const char *group, uint32_t number)
{
	ash_buf_addf(out, "  subgraph cluster_%u {\n  label=", number);
	quoted(out, group);
	ash_buf_adds(out, ";\n");
}

static void add_node(struct ash_buf *out, const struct ash_picture_node *node, uint32_t number)
{
	ash_buf_addf(out, "  n%u [label=", number);
	quoted(out, node->name);
	if (node->cycle != ASH_NONE)
		ash_buf_addf(out, ", fillcolor=\"#fde3c0\", tooltip=\"cycle %u\"", node->cycle + 1);
	ash_buf_adds(out, "];\n");
}

static void close_group(struct ash_buf *out)
{
	ash_buf_adds(out, "  }\n");
}

static void add_edge(const struct ash_picture *picture, const struct ash_picture_edge *edge,
		     struct ash_buf *out)
{
	struct ash_buf label = {0}, tip = {0};

	ash_picture_label(picture, edge, &label);
	ash_buf_addf(&tip, "%s: %s", edge->broken ? "breaks" : "uses",
		     edge->broken ? edge->broken : edge->words);
	ash_buf_addf(out, "  n%u -> n%u [label=", edge->from, edge->to);
	quoted(out, ash_buf_text(&label));
	ash_buf_adds(out, ", tooltip=");
	quoted(out, ash_buf_text(&tip));
	if (edge->broken)
		ash_buf_adds(out, ", color=\"#c0182b\", fontcolor=\"#c0182b\", penwidth=2");
	if (edge->cut)
		ash_buf_adds(out, ", style=dashed");
	if (edge->from > edge->to)
		ash_buf_adds(out, ", constraint=false");
	ash_buf_adds(out, "];\n");
	ash_buf_release(&label);
	ash_buf_release(&tip);
}

void ash_picture_dot(const struct ash_picture *picture, struct ash_buf *out)
{
	static const struct ash_picture_grouping grouping = {open_group, add_node, close_group};

	ash_buf_adds(out, "// ");
	ash_picture_summary(picture, out);
	ash_buf_adds(out,
		     "\n// red: breaks a rule; dashed: cheapest edge to break a cycle; filled: on "
		     "a cycle\n"
		     "digraph ashlar {\n"
		     "  graph [rankdir=TB, fontname=\"Helvetica\"];\n"
		     "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef2f7\", "
		     "fontname=\"Helvetica\"];\n"
		     "  edge [fontname=\"Helvetica\", fontsize=9];\n");
	ash_picture_nodes(picture, &grouping, out);
	for (uint32_t i = 0; i < picture->n_edges; i++)
		add_edge(picture, &picture->edges[i], out);
	ash_buf_adds(out, "}\n");
}
