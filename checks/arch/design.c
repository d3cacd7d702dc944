/* The graph of a design, made from its sites in two passes; see design.h. */
#include "checks/arch/design.h"

#include <stdlib.h>
#include <string.h>

#include "checks/arch/cut_cost.h"
#include "checks/arch/file_sites.h"

/* What a design is made of, nodes still numbered as their owner does. */
struct raw {
	const char **names;
	uint32_t n_nodes;
	const struct ash_edge *edges; /* sorted by place */
	size_t n_edges;
};

struct named {
	const char *name;
	uint32_t node;
};

static int by_name(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order ? order : (x->node > y->node) - (x->node < y->node);
}

/* Sorts the names; answers per raw node its new number. */
static const uint32_t *renumber(struct ash_arena *arena, const struct raw *raw,
				struct ash_design *design, uint32_t **origin)
{
	struct named *named = ash_arena_array(arena, raw->n_nodes, sizeof *named);
	const char **names = ash_arena_array(arena, raw->n_nodes, sizeof *names);
	uint32_t *number = ash_arena_array(arena, raw->n_nodes, sizeof *number);

	*origin = ash_arena_array(arena, raw->n_nodes, sizeof **origin);
	for (uint32_t i = 0; i < raw->n_nodes; i++)
		named[i] = (struct named){raw->names[i], i};
	if (raw->n_nodes)
		qsort(named, raw->n_nodes, sizeof *named, by_name);
	for (uint32_t i = 0; i < raw->n_nodes; i++) {
		names[i] = named[i].name;
		number[named[i].node] = i;
		(*origin)[i] = named[i].node;
	}
	design->names = names;
	design->n_nodes = raw->n_nodes;
	return number;
}

/* The sets that edges of the kinds make; no site is looked at yet. */
static struct ash_graph_sets strong_sets(struct ash_arena *arena, const struct raw *raw,
					 const uint32_t *number, ash_kinds kinds)
{
	struct ash_graph_edge *edges = ash_calloc(raw->n_edges + 1, sizeof *edges);
	size_t n = 0;

	for (size_t i = 0; i < raw->n_edges; i++)
		if (kinds & (1u << raw->edges[i].kind))
			edges[n++] = (struct ash_graph_edge){number[raw->edges[i].from],
							     number[raw->edges[i].to], 1};
	const struct ash_graph *graph = ash_graph_new(arena, raw->n_nodes, edges, n);
	free(edges);
	return ash_graph_strong_sets(arena, graph);
}

/* A site to be sorted by arc, hints last, else left in the order of places. */
struct ranked {
	uint64_t arc;
	size_t edge; /* in raw->edges */
	bool hint;
};

static int by_arc(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->arc != y->arc)
		return x->arc < y->arc ? -1 : 1;
	if (x->hint != y->hint)
		return x->hint ? 1 : -1;
	return (x->edge > y->edge) - (x->edge < y->edge);
}

static bool same_site(const struct ash_edge *a, const struct ash_edge *b)
{
	return a->from == b->from && a->to == b->to && a->kind == b->kind &&
	       a->from_file == b->from_file && a->place.line == b->place.line &&
	       a->place.column == b->place.column;
}

/* Copies the edges inside sets, sorted by arc, one per place and kind; answers how many. */
static uint32_t take_sites(struct ash_arena *arena, const struct raw *raw, const uint32_t *number,
			   ash_kinds kinds, ash_kinds hints, struct ash_design *design)
{
	struct ranked *ranked = ash_calloc(raw->n_edges + 1, sizeof *ranked);
	size_t n = 0;
	uint32_t kept = 0;

	for (size_t i = 0; i < raw->n_edges; i++) {
		uint32_t from = number[raw->edges[i].from], to = number[raw->edges[i].to];
		ash_kinds kind = 1u << raw->edges[i].kind;

		if (from != to && design->sets.of[from] == design->sets.of[to] &&
		    ((kinds | hints) & kind))
			ranked[n++] =
				(struct ranked){(uint64_t)from << 32 | to, i, !(kinds & kind)};
	}
	qsort(ranked, n, sizeof *ranked, by_arc);

	struct ash_edge *sites = ash_arena_array(arena, n, sizeof *sites);
	for (size_t i = 0; i < n; i++) {
		sites[kept] = raw->edges[ranked[i].edge];
		sites[kept].from = (uint32_t)(ranked[i].arc >> 32);
		sites[kept].to = (uint32_t)ranked[i].arc;
		if (kept == 0 || !same_site(&sites[kept - 1], &sites[kept]))
			kept++;
	}
	free(ranked);
	design->sites = sites;
	return kept;
}

static uint32_t count_pairs(const struct ash_design *design, uint32_t n_sites)
{
	const struct ash_edge *sites = design->sites;
	uint32_t n = 0;

	for (uint32_t i = 0; i < n_sites; i++)
		n += i == 0 || sites[i].from != sites[i - 1].from || sites[i].to != sites[i - 1].to;
	return n;
}

/* Arcs from sorted sites. One that has only hints to show is none. */
static uint32_t make_arcs(const struct ash_design *design, uint32_t n_sites, ash_kinds kinds,
			  struct ash_arc *arcs)
{
	const struct ash_edge *sites = design->sites;
	uint32_t n = 0;

	for (uint32_t begin = 0, end; begin < n_sites; begin = end) {
		struct ash_arc arc = {
			.from = sites[begin].from, .to = sites[begin].to, .first_site = begin};
		ash_kinds seen = 0;

		for (end = begin;
		     end < n_sites && sites[end].from == arc.from && sites[end].to == arc.to;
		     end++) {
			arc.count[sites[end].kind]++;
			seen |= 1u << sites[end].kind;
		}
		arc.n_sites = end - begin;
		if (seen & kinds)
			arcs[n++] = arc;
	}
	return n;
}

static bool in_scope(const struct ash_project *project, const struct ash_edge *edge,
		     struct ash_design_scope scope)
{
	uint32_t from = project->file_component[edge->from_file];
	uint32_t to = project->file_component[edge->to_file];

	if (from == ASH_NONE || to == ASH_NONE)
		return !scope.within;
	if (scope.within && from != to)
		return false;
	return !scope.left_out || !(scope.left_out[(size_t)from * project->n_components + to] &
				    (1u << edge->kind));
}

/* Takes out what is left out of the scope. */
static void narrow(struct ash_arena *arena, const struct ash_project *project, struct raw *raw,
		   struct ash_design_scope scope)
{
	struct ash_edge *kept;
	size_t n = 0;

	if (!scope.left_out && !scope.within)
		return;
	kept = ash_arena_array(arena, raw->n_edges, sizeof *kept);
	for (size_t i = 0; i < raw->n_edges; i++)
		if (in_scope(project, &raw->edges[i], scope))
			kept[n++] = raw->edges[i];
	raw->edges = kept;
	raw->n_edges = n;
}

static const struct ash_design *build(struct ash_arena *arena, const struct ash_project *project,
				      struct raw *raw, struct ash_design_scope scope, bool files)
{
	struct ash_design *design = ash_arena_alloc(arena, sizeof *design);
	ash_kinds kinds = scope.kinds, hints = scope.hints;
	uint32_t *origin, n_sites, n_arcs;
	const uint32_t *number = renumber(arena, raw, design, &origin);

	narrow(arena, project, raw, scope);
	design->project = project;
	design->component = files ? NULL : origin;
	design->all_kinds = (kinds | hints) == ASH_KINDS_ALL;
	design->sets = strong_sets(arena, raw, number, kinds);
	n_sites = take_sites(arena, raw, number, kinds, hints, design);

	struct ash_arc *arcs = ash_arena_array(arena, count_pairs(design, n_sites), sizeof *arcs);
	n_arcs = make_arcs(design, n_sites, kinds, arcs);
	struct ash_graph_edge *edges = ash_arena_array(arena, n_arcs, sizeof *edges);
	for (uint32_t i = 0; i < n_arcs; i++) {
		arcs[i].cost = ash_cut_cost(design, &arcs[i]);
		edges[i] = (struct ash_graph_edge){arcs[i].from, arcs[i].to, arcs[i].cost};
	}
	design->arcs = arcs;
	design->graph = ash_graph_new(arena, design->n_nodes, edges, n_arcs);
	return design;
}

const struct ash_design *ash_design_of_components(struct ash_arena *arena,
						  const struct ash_project *project,
						  struct ash_design_scope scope)
{
	struct raw raw = {.names = ash_arena_array(arena, project->n_components, sizeof *raw.names),
			  .n_nodes = project->n_components,
			  .edges = project->edges,
			  .n_edges = project->n_edges};

	for (uint32_t i = 0; i < raw.n_nodes; i++)
		raw.names[i] = project->components[i].name;
	return build(arena, project, &raw, scope, false);
}

const struct ash_design *ash_design_of_files(struct ash_arena *arena,
					     const struct ash_project *project,
					     struct ash_design_scope scope)
{
	struct ash_file_sites sites = ash_file_sites(arena, project);
	struct raw raw = {.names =
				  ash_arena_array(arena, project->view->n_files, sizeof *raw.names),
			  .n_nodes = project->view->n_files,
			  .edges = sites.v,
			  .n_edges = sites.n};

	for (uint32_t i = 0; i < raw.n_nodes; i++)
		raw.names[i] = ash_file_path(project->view, i);
	return build(arena, project, &raw, scope, true);
}
