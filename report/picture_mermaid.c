/* A picture as a Mermaid flowchart. Labels are quoted; what Mermaid would read in them is coded. */
#include "report/picture.h"

#define SPECIAL "\"<>&#`\\|;"

static void quoted(struct ash_buf *out, const char *text)
{
	ash_buf_addc(out, '"');
	ash_picture_escape(out, text, SPECIAL, "#%u;");
	ash_buf_addc(out, '"');
}

static void open_group(struct ash_buf *out, const char *group, uint32_t number)
{
	ash_buf_addf(out, "  subgraph g%u[", number);
	quoted(out, group);
	ash_buf_adds(out, "]\n");
}

static void add_node(struct ash_buf *out, const struct ash_picture_node *node, uint32_t number)
{
	ash_buf_addf(out, "  n%u[", number);
	quoted(out, node->name);
	ash_buf_addf(out, "]%s\n", node->cycle == ASH_NONE ? "" : ":::cycle");
}

static void close_group(struct ash_buf *out)
{
	ash_buf_adds(out, "  end\n");
}

/* A violation says so in words too: not everybody sees the colour. */
static void add_edge(const struct ash_picture *picture, const struct ash_picture_edge *edge,
		     struct ash_buf *out)
{
	struct ash_buf label = {0};

	ash_picture_label(picture, edge, &label);
	if (edge->broken)
		ash_buf_addf(&label, " breaks %s", edge->broken);
	ash_buf_addf(out, "  n%u %s|", edge->from, edge->cut ? "-.->" : "-->");
	quoted(out, ash_buf_text(&label));
	ash_buf_addf(out, "| n%u\n", edge->to);
	ash_buf_release(&label);
}

void ash_picture_mermaid(const struct ash_picture *picture, struct ash_buf *out)
{
	static const struct ash_picture_grouping grouping = {open_group, add_node, close_group};
	uint32_t n = 0;

	ash_buf_adds(out, "%% ");
	ash_picture_summary(picture, out);
	ash_buf_adds(out, "\n%% red: breaks a rule; dotted: cheapest edge to break a cycle\n"
			  "flowchart TB\n");
	ash_picture_nodes(picture, &grouping, out);
	for (uint32_t i = 0; i < picture->n_edges; i++)
		add_edge(picture, &picture->edges[i], out);
	ash_buf_adds(out, "  classDef cycle fill:#fde3c0,stroke:#b5651d,color:#000\n");
	for (uint32_t i = 0; i < picture->n_edges; i++)
		if (picture->edges[i].broken)
			ash_buf_addf(out, "%s%u", n++ ? "," : "  linkStyle ", i);
	if (n)
		ash_buf_adds(out, " stroke:#c0182b,stroke-width:2px\n");
}
