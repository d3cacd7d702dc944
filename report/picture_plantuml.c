/*
 * A picture as a PlantUML component diagram. A label cannot escape a quote, and Creole reads
 * markup in it, so whatever may mean something is written as its code.
 */
#include "report/picture.h"

#define SPECIAL "\"<>\\~*_[]{}|"

static void quoted(struct ash_buf *out, const char *text)
{
	ash_buf_addc(out, '"');
	ash_picture_escape(out, text, SPECIAL, "<U+%04X>");
	ash_buf_addc(out, '"');
}

static void open_group(struct ash_buf *out, const char *group, uint32_t number)
{
	(void)number;
	ash_buf_adds(out, "package ");
	quoted(out, group);
	ash_buf_adds(out, " {\n");
}

static void add_node(struct ash_buf *out, const struct ash_picture_node *node, uint32_t number)
{
	ash_buf_adds(out, "component ");
	quoted(out, node->name);
	ash_buf_addf(out, " as n%u%s\n", number, node->cycle == ASH_NONE ? "" : " #FDE3C0");
}

static void close_group(struct ash_buf *out)
{
	ash_buf_adds(out, "}\n");
}

static const char *arrow(const struct ash_picture_edge *edge)
{
	if (edge->broken)
		return edge->cut ? "-[#C0182B,dashed]->" : "-[#C0182B]->";
	return edge->cut ? "-[dashed]->" : "-->";
}

static void add_edge(const struct ash_picture *picture, const struct ash_picture_edge *edge,
		     struct ash_buf *out)
{
	ash_buf_addf(out, "n%u %s n%u : ", edge->from, arrow(edge), edge->to);
	ash_picture_label(picture, edge, out);
	if (edge->broken) {
		ash_buf_adds(out, " breaks ");
		ash_picture_escape(out, edge->broken, SPECIAL, "<U+%04X>");
	}
	ash_buf_addc(out, '\n');
}

void ash_picture_plantuml(const struct ash_picture *picture, struct ash_buf *out)
{
	static const struct ash_picture_grouping grouping = {open_group, add_node, close_group};

	ash_buf_adds(out, "@startuml\n' ");
	ash_picture_summary(picture, out);
	ash_buf_adds(out, "\n' red: breaks a rule; dashed: cheapest edge to break a cycle\n");
	ash_picture_nodes(picture, &grouping, out);
	for (uint32_t i = 0; i < picture->n_edges; i++)
		add_edge(picture, &picture->edges[i], out);
	ash_buf_adds(out, "@enduml\n");
}
