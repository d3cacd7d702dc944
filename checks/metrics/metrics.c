/*
 * Metrics of components, and of the graphs of components and files.
 *
 * One meaning of "uses" for all of them: the one of arch-cycle. A type that is only named, a friend
 * and a macro are no dependency by themselves (what Lakos calls use in name only).
 */
#include "checks/metrics/metrics.h"

#include <stdlib.h>
#include <string.h>

#include "checks/arch/design.h"
#include "checks/arch/file_sites.h"

struct measuring {
	struct ash_arena *arena;
	const struct ash_project *project;
	struct ash_component_metrics *components;
};

static void count_files(const struct measuring *m)
{
	const struct ash_project *project = m->project;

	for (uint32_t i = 0; i < project->n_components; i++)
		m->components[i].name = project->components[i].name;
	for (uint32_t i = 0; i < project->view->n_files; i++) {
		uint32_t component = project->file_component[i];

		if (component == ASH_NONE || project->file_class[i] != ASH_CLASS_PROJECT)
			continue;
		m->components[component].files++;
		m->components[component].lines += project->view->files[i].lines;
		m->components[component].code_lines += project->view->files[i].code_lines;
	}
}

/* ---- who uses whom ---- */

/* A pair of which it matters that it exists, not how often. */
struct pair {
	uint32_t a, b;
};

static int by_both(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* Sorts, drops repeats; how many are left. */
static size_t unique(struct pair *pairs, size_t n)
{
	size_t kept = 0;

	if (n)
		qsort(pairs, n, sizeof *pairs, by_both);
	for (size_t i = 0; i < n; i++)
		if (!kept || by_both(&pairs[kept - 1], &pairs[i]) != 0)
			pairs[kept++] = pairs[i];
	return kept;
}

static bool counts(const struct ash_edge *edge)
{
	return !(ASH_CYCLE_HINTS & (1u << edge->kind));
}

/* Pairs of the two columns of the edges that count; malloc'd. */
static struct pair *pairs_of(const struct ash_project *project, size_t *n,
			     struct pair (*ends)(const struct ash_edge *edge))
{
	struct pair *pairs = ash_calloc((size_t)project->n_edges + 1, sizeof *pairs);

	*n = 0;
	for (uint32_t i = 0; i < project->n_edges; i++)
		if (counts(&project->edges[i]))
			pairs[(*n)++] = ends(&project->edges[i]);
	*n = unique(pairs, *n);
	return pairs;
}

static struct pair components_of(const struct ash_edge *edge)
{
	return (struct pair){edge->from, edge->to};
}

static struct pair user_of(const struct ash_edge *edge)
{
	return (struct pair){edge->to, edge->from_file};
}

static struct pair used_by(const struct ash_edge *edge)
{
	return (struct pair){edge->from, edge->to_file};
}

static void count_uses(const struct measuring *m)
{
	size_t n;
	struct pair *pairs = pairs_of(m->project, &n, components_of);

	for (size_t i = 0; i < n; i++) {
		m->components[pairs[i].a].ce++;
		m->components[pairs[i].b].ca++;
	}
	free(pairs);
	pairs = pairs_of(m->project, &n, user_of);
	for (size_t i = 0; i < n; i++)
		m->components[pairs[i].a].fan_in++;
	free(pairs);
	pairs = pairs_of(m->project, &n, used_by);
	for (size_t i = 0; i < n; i++)
		m->components[pairs[i].a].fan_out++;
	free(pairs);
	for (uint32_t i = 0; i < m->project->n_components; i++) {
		struct ash_component_metrics *one = &m->components[i];
		uint32_t all = one->ca + one->ce;

		one->instability = all ? (double)one->ce / all : ASH_UNMEASURED;
	}
}

/* ---- the graphs ---- */

static const struct ash_graph *component_graph(const struct measuring *m)
{
	struct ash_graph_edge *edges = ash_calloc((size_t)m->project->n_edges + 1, sizeof *edges);
	const struct ash_graph *graph;
	size_t n = 0;

	for (uint32_t i = 0; i < m->project->n_edges; i++)
		if (counts(&m->project->edges[i]))
			edges[n++] = (struct ash_graph_edge){m->project->edges[i].from,
							     m->project->edges[i].to, 1};
	graph = ash_graph_new(m->arena, m->project->n_components, edges, n);
	free(edges);
	return graph;
}

/* Project files only, numbered anew: others use nothing here. */
static const struct ash_graph *file_graph(const struct measuring *m)
{
	const struct ash_project *project = m->project;
	struct ash_file_sites sites = ash_file_sites(m->arena, project);
	struct ash_graph_edge *edges = ash_calloc(sites.n + 1, sizeof *edges);
	uint32_t *number = ash_arena_array(m->arena, project->view->n_files, sizeof *number);
	const struct ash_graph *graph;
	uint32_t n_nodes = 0;
	size_t n = 0;

	for (uint32_t i = 0; i < project->view->n_files; i++)
		if (project->file_class[i] == ASH_CLASS_PROJECT)
			number[i] = n_nodes++;
	for (size_t i = 0; i < sites.n; i++)
		if (counts(&sites.v[i]))
			edges[n++] = (struct ash_graph_edge){number[sites.v[i].from],
							     number[sites.v[i].to], 1};
	graph = ash_graph_new(m->arena, n_nodes, edges, n);
	free(edges);
	return graph;
}

static int by_name(const void *a, const void *b)
{
	const struct ash_component_metrics *x = a, *y = b;

	return strcmp(x->name, y->name);
}

const struct ash_component_metrics *ash_components_measure(struct ash_arena *arena,
							   const struct ash_project *project)
{
	const struct measuring m = {arena, project,
				    ash_arena_array(arena, project->n_components,
						    sizeof(struct ash_component_metrics))};

	count_files(&m);
	count_uses(&m);
	return m.components;
}

const struct ash_metrics *ash_metrics_new(struct ash_arena *arena,
					  const struct ash_project *project)
{
	struct ash_metrics *metrics = ash_arena_alloc(arena, sizeof *metrics);
	uint32_t n = project->n_components;
	const struct measuring m = {
		arena, project, ash_arena_array(arena, n, sizeof(struct ash_component_metrics))};

	count_files(&m);
	count_uses(&m);
	ash_abstractness_measure(arena, project, m.components);
	ash_risk_measure(project, metrics->risk);
	metrics->of_components = ash_graph_measure(arena, component_graph(&m));
	metrics->of_files = ash_graph_measure(arena, file_graph(&m));
	if (n)
		qsort(m.components, n, sizeof *m.components, by_name);
	metrics->components = m.components;
	metrics->n_components = n;
	return metrics;
}
