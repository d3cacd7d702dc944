/*
 * Places and chains between two parts. Between components they are those of the project's edges;
 * files lean on each other as arch-cycle sees it (checks/arch/file_sites.h).
 */
#include "checks/why/between.h"

#include <stdlib.h>
#include <string.h>

#include "checks/arch/cut_cost.h"
#include "checks/arch/file_sites.h"
#include "checks/picture/sketch.h"

struct search {
	struct ash_arena *arena;
	const struct ash_project *project;
	const struct ash_part *from, *to;
};

/* Does the use lead from the one to the other, the target taken for a component? */
static bool leads_to_component(const struct search *s, const struct ash_edge *edge)
{
	return s->from->files[edge->from_file] && edge->to == s->to->component;
}

static bool leads_to_files(const struct search *s, const struct ash_edge *edge)
{
	return s->from->files[edge->from_file] && s->to->files[edge->to_file] &&
	       !s->to->files[edge->from_file];
}

/* Do the two parts share a file? Then edges between components say too little. */
static bool overlap(const struct search *s)
{
	for (uint32_t i = 0; i < s->project->view->n_files; i++)
		if (s->from->files[i] && s->to->files[i])
			return true;
	return false;
}

static int by_kind(const void *a, const void *b)
{
	const struct ash_edge *x = a, *y = b;
	const uint32_t left[] = {x->kind == ASH_USE_INCLUDE,
				 x->kind,
				 x->from_file,
				 x->place.line,
				 x->place.column,
				 x->row};
	const uint32_t right[] = {y->kind == ASH_USE_INCLUDE,
				  y->kind,
				  y->from_file,
				  y->place.line,
				  y->place.column,
				  y->row};

	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (left[i] != right[i])
			return left[i] < right[i] ? -1 : 1;
	return 0;
}

static bool same_site(const struct ash_edge *a, const struct ash_edge *b)
{
	return a->kind == b->kind && a->from_file == b->from_file &&
	       a->place.line == b->place.line && a->place.column == b->place.column;
}

static void count_sites(const struct search *s, struct ash_between *between)
{
	bool *seen = ash_arena_array(s->arena, s->project->view->n_files, sizeof *seen);
	struct ash_arc arc = {.n_sites = between->n_sites};

	for (uint32_t i = 0; i < between->n_sites; i++) {
		const struct ash_edge *site = &between->sites[i];

		between->count[site->kind]++;
		between->n_files += !seen[site->from_file];
		seen[site->from_file] = true;
	}
	memcpy(arc.count, between->count, sizeof arc.count);
	between->words = ash_cut_counts(s->arena, &arc);
}

static void find_sites(const struct search *s, struct ash_between *between)
{
	bool component = s->to->component != ASH_NONE && !overlap(s);
	struct ash_file_sites raw = {s->project->edges, s->project->n_edges};
	struct ash_edge *sites;
	size_t n = 0;

	if (!component)
		raw = ash_file_sites(s->arena, s->project);
	sites = ash_arena_array(s->arena, raw.n, sizeof *sites);
	for (size_t i = 0; i < raw.n; i++)
		if (component ? leads_to_component(s, &raw.v[i]) : leads_to_files(s, &raw.v[i]))
			sites[n++] = raw.v[i];
	if (n)
		qsort(sites, n, sizeof *sites, by_kind);
	for (size_t i = 0; i < n; i++)
		if (!between->n_sites || !same_site(&sites[between->n_sites - 1], &sites[i]))
			sites[between->n_sites++] = sites[i];
	between->sites = sites;
	count_sites(s, between);
}

/* ---- the shortest way ---- */

/*
 * Two nodes are added to the sketch's: one before all of `from`, one behind all of `to`. Files of
 * a part are then reached, and left, at no cost that differs between them.
 */
static void add_ends(const struct search *s, const struct ash_sketch *sketch, bool files,
		     struct ash_graph_edge *edges, size_t *n)
{
	uint32_t source = sketch->design->n_nodes, sink = source + 1;

	for (uint32_t i = 0; i < sketch->design->n_nodes; i++) {
		uint32_t row = sketch->row[i];

		if (files ? s->from->files[row] : row == s->from->component)
			edges[(*n)++] = (struct ash_graph_edge){source, i, 1};
		if (files ? s->to->files[row] : row == s->to->component)
			edges[(*n)++] = (struct ash_graph_edge){i, sink, 1};
	}
}

static struct ash_graph_path shortest(const struct search *s, const struct ash_sketch *sketch,
				      bool files)
{
	uint32_t n_nodes = sketch->design->n_nodes;
	struct ash_graph_edge *edges = ash_arena_array(
		s->arena, (size_t)sketch->n_edges + 2 * (size_t)n_nodes, sizeof *edges);
	size_t n = sketch->n_edges;

	for (uint32_t i = 0; i < sketch->n_edges; i++)
		edges[i] = (struct ash_graph_edge){sketch->edges[i].from, sketch->edges[i].to, 1};
	add_ends(s, sketch, files, edges, &n);
	return ash_graph_shortest_path(s->arena, ash_graph_new(s->arena, n_nodes + 2, edges, n),
				       n_nodes, n_nodes + 1);
}

static void find_chain(const struct search *s, struct ash_between *between)
{
	bool files = s->from->component == ASH_NONE || s->to->component == ASH_NONE;
	const struct ash_picture_wish wish = {.files = files, .kinds = ASH_KINDS_ALL};
	struct ash_sketch sketch = ash_sketch_new(s->arena, s->project, &wish);
	struct ash_graph_path path = shortest(s, &sketch, files);
	struct ash_hop *hops;

	if (path.n < 4) /* source, a node of each, sink */
		return;
	hops = ash_arena_array(s->arena, path.n - 3, sizeof *hops);
	for (uint32_t i = 1; i + 2 < path.n; i++)
		hops[between->n_hops++] = (struct ash_hop){
			sketch.design->names[path.nodes[i]],
			sketch.design->names[path.nodes[i + 1]],
			ash_sketch_edge(&sketch, path.nodes[i], path.nodes[i + 1])};
	between->chain = hops;
}

struct ash_between ash_between(struct ash_arena *arena, const struct ash_project *project,
			       const struct ash_part *from, const struct ash_part *to)
{
	const struct search s = {arena, project, from, to};
	struct ash_between between = {.words = ""};

	find_sites(&s, &between);
	find_chain(&s, &between);
	return between;
}
