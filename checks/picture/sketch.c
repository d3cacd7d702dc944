/*
 * A sketch from the project's edges: those of one pair of nodes become one edge. Places are counted
 * as arch-cycle counts them, one per place and kind, so that the same use has one number
 * everywhere.
 */
#include "checks/picture/sketch.h"

#include <stdlib.h>
#include <string.h>

#include "checks/arch/cut_cost.h"
#include "checks/arch/file_sites.h"

static int by_text(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

uint32_t ash_sketch_node(const struct ash_sketch *sketch, const char *name)
{
	const struct ash_design *design = sketch->design;
	const char *const *found = design->n_nodes ? bsearch(name, design->names, design->n_nodes,
							     sizeof *design->names, by_text)
						   : NULL;

	return found ? (uint32_t)(found - design->names) : ASH_NONE;
}

int ash_sketch_by_ends(const void *a, const void *b)
{
	const struct ash_picture_edge *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
}

struct ash_picture_edge *ash_sketch_edge(const struct ash_sketch *sketch, uint32_t from,
					 uint32_t to)
{
	const struct ash_picture_edge key = {.from = from, .to = to};

	if (!sketch->n_edges)
		return NULL;
	return bsearch(&key, sketch->edges, sketch->n_edges, sizeof key, ash_sketch_by_ends);
}

bool ash_sketch_cyclic(const struct ash_sketch *sketch, uint32_t node)
{
	const struct ash_graph_sets *sets = &sketch->design->sets;

	return sets->first[sets->of[node] + 1] - sets->first[sets->of[node]] > 1;
}

/* ---- nodes ---- */

static void find_nodes(struct ash_sketch *sketch, const struct ash_picture_wish *wish)
{
	const struct ash_project *project = sketch->design->project;
	uint32_t *row = ash_arena_array(sketch->arena, sketch->design->n_nodes, sizeof *row);

	sketch->shown = ash_arena_array(sketch->arena, sketch->design->n_nodes, sizeof(bool));
	for (uint32_t i = 0; i < sketch->design->n_nodes; i++)
		row[i] = wish->files ? 0 : sketch->design->component[i];
	for (uint32_t i = 0; wish->files && i < project->view->n_files; i++)
		row[ash_sketch_node(sketch, ash_file_path(project->view, i))] = i;
	for (uint32_t i = 0; i < sketch->design->n_nodes; i++)
		sketch->shown[i] = !wish->files || project->file_class[row[i]] == ASH_CLASS_PROJECT;
	sketch->row = row;
}

/* ---- edges ---- */

/* A use with its ends as nodes; sorted by them, else left in the order of places. */
struct site {
	uint32_t from, to;
	const struct ash_edge *edge;
};

static int by_arc(const void *a, const void *b)
{
	const struct site *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return (x->edge > y->edge) - (x->edge < y->edge);
}

/* Per component or file: its node. */
static const uint32_t *numbers(const struct ash_sketch *sketch)
{
	uint32_t *number = ash_arena_array(sketch->arena, sketch->design->n_nodes, sizeof *number);

	for (uint32_t i = 0; i < sketch->design->n_nodes; i++)
		number[sketch->row[i]] = i;
	return number;
}

static struct site *sort_sites(const struct ash_sketch *sketch, struct ash_file_sites raw,
			       ash_kinds kinds, size_t *n)
{
	struct site *sites = ash_calloc(raw.n + 1, sizeof *sites);
	const uint32_t *number = numbers(sketch);

	*n = 0;
	for (size_t i = 0; i < raw.n; i++)
		if (raw.v[i].from != raw.v[i].to && (kinds & (1u << raw.v[i].kind)))
			sites[(*n)++] = (struct site){number[raw.v[i].from], number[raw.v[i].to],
						      &raw.v[i]};
	qsort(sites, *n, sizeof *sites, by_arc);
	return sites;
}

static bool same_place(const struct ash_edge *a, const struct ash_edge *b)
{
	return a->kind == b->kind && a->from_file == b->from_file &&
	       a->place.line == b->place.line && a->place.column == b->place.column;
}

static struct ash_picture_edge count_sites(struct ash_arena *arena, const struct site *sites,
					   size_t n)
{
	struct ash_picture_edge edge = {
		.from = sites->from, .to = sites->to, .place = sites->edge->place};
	struct ash_arc arc = {.from = sites->from, .to = sites->to};

	for (size_t i = 0; i < n; i++) {
		if (i && same_place(sites[i - 1].edge, sites[i].edge))
			continue;
		edge.count[sites[i].edge->kind]++;
		edge.n_uses++;
	}
	memcpy(arc.count, edge.count, sizeof arc.count);
	edge.words = ash_cut_counts(arena, &arc);
	return edge;
}

static void find_edges(struct ash_sketch *sketch, struct ash_file_sites raw, ash_kinds kinds)
{
	size_t n, n_arcs = 0;
	struct site *sites = sort_sites(sketch, raw, kinds, &n);

	for (size_t i = 0; i < n; i++)
		n_arcs +=
			!i || sites[i].from != sites[i - 1].from || sites[i].to != sites[i - 1].to;
	sketch->edges = ash_arena_array(sketch->arena, n_arcs, sizeof *sketch->edges);
	sketch->drawn = ash_arena_array(sketch->arena, n_arcs, sizeof *sketch->drawn);
	for (size_t begin = 0, end; begin < n; begin = end) {
		for (end = begin + 1; end < n && sites[end].from == sites[begin].from &&
				      sites[end].to == sites[begin].to;)
			end++;
		sketch->drawn[sketch->n_edges] = true;
		sketch->edges[sketch->n_edges++] =
			count_sites(sketch->arena, sites + begin, end - begin);
	}
	free(sites);
}

struct ash_sketch ash_sketch_new(struct ash_arena *arena, const struct ash_project *project,
				 const struct ash_picture_wish *wish)
{
	struct ash_sketch sketch = {.arena = arena};
	struct ash_design_scope scope = {.kinds = wish->kinds, .hints = ASH_CYCLE_HINTS};
	struct ash_file_sites raw = {project->edges, project->n_edges};

	if (wish->kinds == ASH_KINDS_ALL)
		scope.kinds &= ~ASH_CYCLE_HINTS;
	if (wish->files) {
		raw = ash_file_sites(arena, project);
		sketch.design = ash_design_of_files(arena, project, scope);
	} else {
		sketch.design = ash_design_of_components(arena, project, scope);
	}
	find_nodes(&sketch, wish);
	find_edges(&sketch, raw, wish->kinds);
	return sketch;
}
