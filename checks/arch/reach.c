/*
 * Reach: shortest ways over the graph of components; see reach.h.
 *
 * A component is what is built and shipped as one, so a chain joins at components, not at files:
 * store -> base and base -> cli mean that store cannot be had without cli, whichever file of base
 * it is. Nodes are numbered by name, so of two shortest chains always the same is shown.
 */
#include "checks/arch/reach.h"

#include <stdlib.h>
#include <string.h>

#include "checks/arch/message.h"
#include "facts/base/graph.h"

struct map {
	uint32_t n;                    /* components */
	uint32_t *component_of;        /* per node, the nodes in the order of names */
	uint32_t *node_of;             /* per component */
	const struct ash_edge **first; /* n * n by component: the first edge, or NULL */
};

struct named {
	const char *name;
	uint32_t component;
};

static int compare_named(const void *a, const void *b)
{
	const struct named *left = a, *right = b;

	return strcmp(left->name, right->name);
}

static void number_by_name(struct ash_run *run, struct map *map)
{
	struct named *named = ash_arena_array(run->scratch, map->n, sizeof *named);

	for (uint32_t i = 0; i < map->n; i++)
		named[i] = (struct named){ash_component_name(run->project, i), i};
	if (map->n > 0)
		qsort(named, map->n, sizeof *named, compare_named);
	for (uint32_t i = 0; i < map->n; i++) {
		map->component_of[i] = named[i].component;
		map->node_of[named[i].component] = i;
	}
}

static struct map map_of(struct ash_run *run, ash_kinds kinds)
{
	const struct ash_project *project = run->project;
	struct map map = {.n = project->n_components};

	map.component_of = ash_arena_array(run->scratch, map.n, sizeof *map.component_of);
	map.node_of = ash_arena_array(run->scratch, map.n, sizeof *map.node_of);
	map.first = ash_arena_array(run->scratch, (size_t)map.n * map.n, sizeof(void *));
	number_by_name(run, &map);
	for (uint32_t i = project->n_edges; i-- > 0;) {
		const struct ash_edge *edge = &project->edges[i];

		if (kinds & (1u << edge->kind))
			map.first[(size_t)edge->from * map.n + edge->to] = edge;
	}
	return map;
}

static const struct ash_edge *edge_between(const struct map *map, uint32_t from, uint32_t to)
{
	return map->first[(size_t)from * map->n + to];
}

/* A chain that passes another source or a target is that component's own offence. */
static bool passable(const struct ash_contract *contract, uint32_t component)
{
	return !ash_level_has(&contract->from, component) &&
	       !ash_level_has(&contract->to, component);
}

static const struct ash_graph *graph_from(struct ash_run *run, const struct map *map,
					  const struct ash_contract *contract, uint32_t source)
{
	size_t n_pairs = (size_t)map->n * map->n, n = 0;
	struct ash_graph_edge *edges = ash_arena_array(run->scratch, n_pairs, sizeof *edges);

	for (size_t i = 0; i < n_pairs; i++) {
		const struct ash_edge *edge = map->first[i];

		if (edge && (edge->from == source || passable(contract, edge->from)))
			edges[n++] = (struct ash_graph_edge){.from = map->node_of[edge->from],
							     .to = map->node_of[edge->to],
							     .weight = 1};
	}
	return ash_graph_new(run->scratch, map->n, edges, n);
}

static const char *through(struct ash_run *run, const struct map *map, struct ash_graph_path path)
{
	if (path.n == 3)
		return ash_arena_printf(
			run->scratch, "'%s'",
			ash_component_name(run->project, map->component_of[path.nodes[1]]));
	return ash_arena_printf(run->scratch, "%u components", path.n - 2);
}

static void report(struct ash_run *run, const struct map *map, const struct ash_contract *contract,
		   struct ash_graph_path path)
{
	uint32_t source = map->component_of[path.nodes[0]];
	const char *from = ash_component_name(run->project, source);
	const char *to =
		ash_component_name(run->project, map->component_of[path.nodes[path.n - 1]]);
	const struct ash_edge *first = edge_between(map, source, map->component_of[path.nodes[1]]);
	struct ash_finding *finding = ash_report(run, first->place, "'%s' reaches '%s' through %s",
						 from, to, through(run, map, path));

	if (contract->severity < finding->severity)
		finding->severity = contract->severity;
	ash_about(run, finding, from, "%s|%s|%s|transitive", contract->id, from, to);
	ash_about_edge(run, finding, first, contract->id);
	finding->to = to; /* the far end is the chain's, not the first hop's */
	for (uint32_t i = 0; i + 1 < path.n; i++) {
		const struct ash_edge *hop = edge_between(map, map->component_of[path.nodes[i]],
							  map->component_of[path.nodes[i + 1]]);

		ash_step(run, finding, hop->place, "%s here",
			 ash_edge_phrase(run->scratch, run->project, hop));
	}
	ash_note_contract(run, finding, contract->id, contract->place, contract->because);
}

void ash_reach_report(struct ash_run *run, const struct ash_contract *contract)
{
	struct map map = map_of(run, contract->kinds);

	if (contract->severity == ASH_IGNORE)
		return;
	for (size_t i = 0; i < contract->from.n; i++) {
		uint32_t source = contract->from.v[i];
		const struct ash_graph *graph = graph_from(run, &map, contract, source);

		for (size_t j = 0; j < contract->to.n; j++) {
			struct ash_graph_path path =
				ash_graph_shortest_path(run->scratch, graph, map.node_of[source],
							map.node_of[contract->to.v[j]]);

			if (path.n > 2)
				report(run, &map, contract, path);
		}
	}
}
