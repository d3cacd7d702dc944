/* What to leave out of a picture. Filters add up: each takes from what the others left. */
#include <string.h>

#include "checks/picture/sketch.h"
#include "facts/base/path.h"

/* Per node whether the glob means it; NULL when it means none that is shown. */
static bool *matches(const struct ash_sketch *sketch, const char *glob)
{
	uint32_t n = sketch->design->n_nodes;
	bool *matched = ash_arena_array(sketch->arena, n, sizeof *matched), any = false;

	for (uint32_t i = 0; i < n; i++) {
		const char *name = sketch->design->names[i];

		matched[i] =
			sketch->shown[i] && (strcmp(glob, name) == 0 || ash_glob_match(glob, name));
		any |= matched[i];
	}
	return any ? matched : NULL;
}

/* Those that match, and those at the other end of an edge that touches one. */
static void focus(struct ash_sketch *sketch, const bool *matched)
{
	uint32_t n = sketch->design->n_nodes;
	bool *near = ash_arena_array(sketch->arena, n, sizeof *near);

	for (uint32_t i = 0; i < sketch->n_edges; i++) {
		const struct ash_picture_edge *edge = &sketch->edges[i];

		sketch->drawn[i] = sketch->drawn[i] && (matched[edge->from] || matched[edge->to]);
		if (sketch->drawn[i])
			near[edge->from] = near[edge->to] = true;
	}
	for (uint32_t i = 0; i < n; i++)
		sketch->shown[i] = sketch->shown[i] && (near[i] || matched[i]);
}

/* Those that match, and all that depend on them, however far away: backwards along edges. */
static void reaches(struct ash_sketch *sketch, const bool *matched)
{
	uint32_t n = sketch->design->n_nodes, n_stack = 0;
	bool *reached = ash_arena_array(sketch->arena, n, sizeof *reached);
	uint32_t *stack = ash_arena_array(sketch->arena, n, sizeof *stack);
	struct ash_graph_edge *edges =
		ash_arena_array(sketch->arena, sketch->n_edges, sizeof *edges);

	for (uint32_t i = 0; i < sketch->n_edges; i++)
		edges[i] = (struct ash_graph_edge){sketch->edges[i].from, sketch->edges[i].to, 1};
	const struct ash_graph *graph = ash_graph_new(sketch->arena, n, edges, sketch->n_edges);
	for (uint32_t i = 0; i < n; i++)
		if (matched[i]) {
			reached[i] = true;
			stack[n_stack++] = i;
		}
	while (n_stack) {
		uint32_t v = stack[--n_stack];

		for (uint32_t i = graph->in_first[v]; i < graph->in_first[v + 1]; i++) {
			uint32_t user = graph->edges[graph->in_edge[i]].from;

			if (reached[user])
				continue;
			reached[user] = true;
			stack[n_stack++] = user;
		}
	}
	for (uint32_t i = 0; i < n; i++)
		sketch->shown[i] = sketch->shown[i] && reached[i];
}

static void only_cycles(struct ash_sketch *sketch)
{
	const struct ash_graph_sets *sets = &sketch->design->sets;

	for (uint32_t i = 0; i < sketch->design->n_nodes; i++)
		sketch->shown[i] = sketch->shown[i] && ash_sketch_cyclic(sketch, i);
	for (uint32_t i = 0; i < sketch->n_edges; i++)
		sketch->drawn[i] = sketch->drawn[i] &&
				   sets->of[sketch->edges[i].from] == sets->of[sketch->edges[i].to];
}

static void only_violations(struct ash_sketch *sketch)
{
	uint32_t n = sketch->design->n_nodes;
	bool *guilty = ash_arena_array(sketch->arena, n, sizeof *guilty);

	for (uint32_t i = 0; i < sketch->n_edges; i++) {
		const struct ash_picture_edge *edge = &sketch->edges[i];

		sketch->drawn[i] = sketch->drawn[i] && edge->broken;
		if (sketch->drawn[i])
			guilty[edge->from] = guilty[edge->to] = true;
	}
	for (uint32_t i = 0; i < n; i++)
		sketch->shown[i] = sketch->shown[i] && guilty[i];
}

bool ash_sketch_filter(struct ash_sketch *sketch, const struct ash_picture_wish *wish,
		       const char **unmatched)
{
	const struct {
		const char *glob;
		void (*apply)(struct ash_sketch *sketch, const bool *matched);
	} globs[] = {{wish->reaches, reaches}, {wish->focus, focus}};

	for (size_t i = 0; i < sizeof globs / sizeof *globs; i++) {
		const bool *matched;

		if (!globs[i].glob)
			continue;
		matched = matches(sketch, globs[i].glob);
		if (!matched) {
			*unmatched = globs[i].glob;
			return false;
		}
		globs[i].apply(sketch, matched);
	}
	if (wish->cycles)
		only_cycles(sketch);
	if (wish->violations)
		only_violations(sketch);
	for (uint32_t i = 0; i < sketch->n_edges; i++)
		sketch->drawn[i] = sketch->drawn[i] && sketch->shown[sketch->edges[i].from] &&
				   sketch->shown[sketch->edges[i].to];
	return true;
}
