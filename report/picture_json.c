/* A picture as JSON, schema 1, for programs that draw or count themselves. */
#include "facts/facts.h"
#include "report/json.h"
#include "report/picture.h"

#define SCHEMA 1

static void add_node(struct ash_json *json, const struct ash_picture *picture, uint32_t number)
{
	const struct ash_picture_node *node = &picture->nodes[number];

	ash_json_object(json, NULL);
	ash_json_string(json, "name", node->name);
	if (picture->files)
		ash_json_string(json, "group", node->group);
	else
		ash_json_number(json, "files", node->n_files);
	ash_json_number(json, "lines", node->lines);
	if (node->cycle == ASH_NONE)
		ash_json_null(json, "cycle");
	else
		ash_json_number(json, "cycle", node->cycle + 1);
	ash_json_object_end(json);
}

static void add_kinds(struct ash_json *json, const struct ash_picture_edge *edge)
{
	ash_json_object(json, "kinds");
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		if (edge->count[kind])
			ash_json_number(json, ash_enum_name(ASH_COLUMN_USE_KIND, kind),
					edge->count[kind]);
	ash_json_object_end(json);
}

static void add_edge(struct ash_json *json, const struct ash_picture *picture,
		     const struct ash_picture_edge *edge)
{
	ash_json_object(json, NULL);
	ash_json_string(json, "from", picture->nodes[edge->from].name);
	ash_json_string(json, "to", picture->nodes[edge->to].name);
	ash_json_number(json, "uses", edge->n_uses);
	add_kinds(json, edge);
	ash_json_object(json, "first");
	ash_json_string(json, "path", edge->place.path);
	ash_json_number(json, "line", edge->place.line);
	ash_json_number(json, "column", edge->place.column);
	ash_json_object_end(json);
	ash_json_bool(json, "cut", edge->cut);
	if (picture->with_rules) {
		if (edge->broken)
			ash_json_string(json, "breaks", edge->broken);
		else
			ash_json_null(json, "breaks");
	}
	ash_json_object_end(json);
}

void ash_picture_json(const struct ash_picture *picture, struct ash_buf *out)
{
	struct ash_json json = {.out = out};

	ash_json_object(&json, NULL);
	ash_json_number(&json, "schema", SCHEMA);
	ash_json_string(&json, "level", picture->files ? "files" : "components");
	ash_json_string(&json, "filters", picture->filters);
	ash_json_number(&json, "all_nodes", picture->n_all_nodes);
	ash_json_number(&json, "all_edges", picture->n_all_edges);
	ash_json_array(&json, "nodes");
	for (uint32_t i = 0; i < picture->n_nodes; i++)
		add_node(&json, picture, i);
	ash_json_array_end(&json);
	ash_json_array(&json, "edges");
	for (uint32_t i = 0; i < picture->n_edges; i++)
		add_edge(&json, picture, &picture->edges[i]);
	ash_json_array_end(&json);
	ash_json_object_end(&json);
}
