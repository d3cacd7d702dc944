/*
 * The order of a picture's nodes: users before what they use.
 *
 * First the cycles (and nodes on none) are ordered as units, then each one's members. What stands
 * against an order is left out: of a cycle the cuts that arch-cycle would propose, of units
 * whatever contradicts the declared layers, which count as uses nobody would give up. The rest has
 * no cycle; a node stands as high as its longest way down is long, equals by name. A layered
 * design is triangular in this order, and what points up is what is wrong with it.
 */
#include <stdlib.h>
#include <string.h>

#include "checks/arch/cut_cost.h"
#include "checks/picture/sketch.h"
#include "facts/base/feedback.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

#define LAYERED ((uint64_t)1 << 40) /* weight of standing in a higher layer than another */

struct arcs {
	ASH_VEC(struct ash_graph_edge);
};

/* Arcs between units and those inside of one, each with its nodes. */
struct ranking {
	const struct ash_sketch *sketch;
	const uint32_t *unit_of; /* per node; units are numbered by their lowest member */
	uint32_t n_units;
	struct arcs outer, inner;
};

static void number_units(struct ranking *r)
{
	const struct ash_design *design = r->sketch->design;
	uint32_t *unit_of = ash_arena_array(r->sketch->arena, design->n_nodes, sizeof *unit_of);

	for (uint32_t i = 0; i < design->n_nodes; i++) {
		uint32_t lowest = design->sets.nodes[design->sets.first[design->sets.of[i]]];

		unit_of[i] = lowest == i ? r->n_units++ : unit_of[lowest];
	}
	r->unit_of = unit_of;
}

static void add_arc(struct ranking *r, uint32_t from, uint32_t to, uint64_t weight)
{
	struct ash_graph_edge arc = {from, to, weight};

	if (r->unit_of[from] == r->unit_of[to]) {
		ash_vec_push(&r->inner, arc);
		return;
	}
	arc.from = r->unit_of[from];
	arc.to = r->unit_of[to];
	ash_vec_push(&r->outer, arc);
}

static void add_uses(struct ranking *r)
{
	for (uint32_t i = 0; i < r->sketch->n_edges; i++) {
		const struct ash_picture_edge *edge = &r->sketch->edges[i];
		struct ash_arc arc = {.from = edge->from, .to = edge->to};

		if (edge->cut)
			continue;
		memcpy(arc.count, edge->count, sizeof arc.count);
		add_arc(r, edge->from, edge->to, ash_cut_cost(r->sketch->design, &arc));
	}
}

static void add_level(struct ranking *r, const struct ash_level *upper,
		      const struct ash_level *lower)
{
	const struct ash_unit_of_design *components = r->sketch->design->project->components;

	for (size_t i = 0; i < upper->n; i++)
		for (size_t j = 0; j < lower->n; j++)
			add_arc(r, ash_sketch_node(r->sketch, components[upper->v[i]].name),
				ash_sketch_node(r->sketch, components[lower->v[j]].name), LAYERED);
}

static void add_layers(struct ranking *r)
{
	const struct ash_config *config = r->sketch->design->project->config;

	for (size_t i = 0; i < config->layers.n; i++) {
		const struct ash_layers *layers = &config->layers.v[i];

		for (size_t level = 0; level + 1 < layers->order.n; level++)
			add_level(r, &layers->order.v[level], &layers->order.v[level + 1]);
	}
}

/* The graph without so many edges that it has no cycle left. */
static const struct ash_graph *without_cuts(struct ash_arena *arena, const struct ash_graph *graph)
{
	struct ash_cuts cuts = ash_feedback_arcs(arena, graph);
	struct ash_graph_edge *edges = ash_arena_array(arena, graph->n_edges, sizeof *edges);
	size_t n = 0;

	for (uint32_t i = 0, cut = 0; i < graph->n_edges; i++) {
		if (cut < cuts.n && cuts.edges[cut] == i)
			cut++;
		else
			edges[n++] = graph->edges[i];
	}
	return ash_graph_new(arena, graph->n_nodes, edges, n);
}

/* The longest way down from each node, along edges that are not cut. */
static const uint32_t *heights(struct ash_arena *arena, uint32_t n_nodes, const struct arcs *arcs)
{
	const struct ash_graph *graph =
		without_cuts(arena, ash_graph_new(arena, n_nodes, arcs->v, arcs->n));
	struct ash_graph_sets sets = ash_graph_strong_sets(arena, graph);
	uint32_t *height = ash_arena_array(arena, graph->n_nodes, sizeof *height);

	for (uint32_t set = 0; set < sets.n; set++) {
		uint32_t v = sets.nodes[sets.first[set]];

		for (uint32_t e = graph->first[v]; e < graph->first[v + 1]; e++)
			if (height[v] <= height[graph->edges[e].to])
				height[v] = height[graph->edges[e].to] + 1;
	}
	return height;
}

/* Where a node stands: its component, its cycle, itself. Higher, then lower numbers, come first. */
struct standing {
	uint32_t component, unit_height, unit, height, node;
};

static int highest_first(const void *a, const void *b)
{
	const struct standing *x = a, *y = b;
	const uint32_t left[] = {x->component, y->unit_height, x->unit, y->height, x->node};
	const uint32_t right[] = {y->component, x->unit_height, y->unit, x->height, y->node};

	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (left[i] != right[i])
			return left[i] < right[i] ? -1 : 1;
	return 0;
}

/* Per component its place in the order of components. */
static const uint32_t *component_places(const struct ash_sketch *sketch)
{
	const struct ash_project *project = sketch->design->project;
	const struct ash_picture_wish all = {.kinds = ASH_KINDS_ALL};
	struct ash_sketch components = ash_sketch_new(sketch->arena, project, &all);
	const uint32_t *order = ash_sketch_rank(&components);
	uint32_t *place = ash_arena_array(sketch->arena, project->n_components, sizeof *place);

	for (uint32_t i = 0; i < project->n_components; i++)
		place[components.row[order[i]]] = i;
	return place;
}

/* Where the node's group stands. Files of no component come last, by folder; see place_folders. */
static uint32_t place_of(const struct ash_sketch *sketch, const uint32_t *places, uint32_t node)
{
	uint32_t component;

	if (!places)
		return 0;
	component = sketch->design->project->file_component[sketch->row[node]];
	return component == ASH_NONE ? ASH_NONE : places[component];
}

/* Numbers the folders of files of no component, which are met in the order of their names. */
static void place_folders(const struct ash_sketch *sketch, struct standing *standings)
{
	struct ash_map folders = {0};
	uint32_t first = sketch->design->project->n_components;

	for (uint32_t i = 0; i < sketch->design->n_nodes; i++) {
		const char *folder;

		if (standings[i].component != ASH_NONE)
			continue;
		folder = ash_path_folder(sketch->arena, sketch->design->names[i]);
		standings[i].component =
			*ash_map_put(&folders, folder, strlen(folder), first + folders.n, NULL);
	}
	ash_map_release(&folders);
}

const uint32_t *ash_sketch_rank(const struct ash_sketch *sketch)
{
	const struct ash_design *design = sketch->design;
	const uint32_t *places = design->component ? NULL : component_places(sketch);
	struct standing *standings =
		ash_arena_array(sketch->arena, design->n_nodes, sizeof *standings);
	uint32_t *order = ash_arena_array(sketch->arena, design->n_nodes, sizeof *order);
	struct ranking r = {.sketch = sketch};

	number_units(&r);
	add_uses(&r);
	if (design->component)
		add_layers(&r);
	const uint32_t *above = heights(sketch->arena, r.n_units, &r.outer);
	const uint32_t *height = heights(sketch->arena, design->n_nodes, &r.inner);

	for (uint32_t i = 0; i < design->n_nodes; i++)
		standings[i] = (struct standing){place_of(sketch, places, i), above[r.unit_of[i]],
						 r.unit_of[i], height[i], i};
	if (places)
		place_folders(sketch, standings);
	if (design->n_nodes)
		qsort(standings, design->n_nodes, sizeof *standings, highest_first);
	for (uint32_t i = 0; i < design->n_nodes; i++)
		order[i] = standings[i].node;
	ash_vec_release(&r.outer);
	ash_vec_release(&r.inner);
	return order;
}
