/*
 * Finding a seam: see seam.h.
 *
 * First all runs of neighbours of the right length are tried, since what belongs together mostly
 * stands together; the one with the least price per line is then improved by moving single members
 * while the price falls. Everything is chosen by place, never by hash.
 */
#include "checks/budget/seam.h"

#include "checks/budget/seam_graph.h"

/* ---- sides ---- */

static uint32_t price_now(const struct ash_seam_net *net)
{
	return net->inside && net->inside < net->n ? net->price : 0;
}

/* Moves an item to the other side. */
static void flip(struct ash_seam_graph *graph, uint32_t item)
{
	bool out = graph->moved[item];

	for (uint32_t i = graph->first_pin[item]; i < graph->first_pin[item + 1]; i++) {
		struct ash_seam_net *net = &graph->nets.v[graph->pins.v[i].net];

		graph->price -= price_now(net);
		net->inside += out ? UINT32_MAX : 1;
		graph->price += price_now(net);
	}
	graph->moved[item] = !out;
	graph->lines += out ? 0 - graph->items.v[item].lines : graph->items.v[item].lines;
}

struct bounds {
	uint32_t total, low, high; /* lines: of the file; fewest and most to move */
};

static bool is_within(const struct bounds *bounds, uint32_t lines)
{
	return lines >= bounds->low && lines <= bounds->high;
}

struct run {
	uint32_t first, last; /* items; last is one past the end */
	uint32_t price, smaller;
};

/* Is the price per line of the smaller side less? */
static bool is_cheaper(const struct run *a, const struct run *b)
{
	return !b->smaller ||
	       (uint64_t)(a->price + 1) * b->smaller < (uint64_t)(b->price + 1) * a->smaller;
}

/* The cut as it stands, as one to compare with. */
static struct run cut_now(const struct ash_seam_graph *graph, const struct bounds *bounds)
{
	uint32_t rest = bounds->total - graph->lines;

	return (struct run){.price = graph->price,
			    .smaller = graph->lines < rest ? graph->lines : rest};
}

static struct run best_run(struct ash_seam_graph *graph, const struct bounds *bounds)
{
	uint32_t n = (uint32_t)graph->items.n;
	struct run best = {0};

	for (uint32_t first = 0; first < n; first++) {
		uint32_t end = first;

		for (; end < n && graph->lines <= bounds->high; end++) {
			struct run run;

			flip(graph, end);
			run = cut_now(graph, bounds);
			run.first = first;
			run.last = end + 1;
			if (is_within(bounds, graph->lines) && end + 1 - first < n &&
			    is_cheaper(&run, &best))
				best = run;
		}
		while (end-- > first)
			flip(graph, end);
	}
	return best;
}

/* Moves single items while that makes the cut cheaper, and not only by making it smaller. */
static void improve(struct ash_seam_graph *graph, const struct bounds *bounds)
{
	uint32_t n = (uint32_t)graph->items.n;

	for (uint32_t step = 0; step < n; step++) {
		struct run least = cut_now(graph, bounds);
		uint32_t before = graph->price, best = ASH_NONE;

		for (uint32_t i = 0; i < n; i++) {
			struct run run;

			flip(graph, i);
			run = cut_now(graph, bounds);
			if (run.price < before && is_within(bounds, graph->lines) &&
			    is_cheaper(&run, &least)) {
				least = run;
				best = i;
			}
			flip(graph, i);
		}
		if (best == ASH_NONE)
			return;
		flip(graph, best);
	}
}

/* ---- the answer ---- */

static void fill(const struct ash_seam_graph *graph, struct ash_seam *seam)
{
	uint32_t *moved = ash_arena_array(graph->arena, graph->items.n, sizeof *moved);
	uint32_t *shared = ash_arena_array(graph->arena, graph->nets.n, sizeof *shared);

	*seam = (struct ash_seam){.moved = moved, .shared = shared, .lines = graph->lines};
	for (uint32_t i = 0; i < graph->items.n; i++)
		if (graph->moved[i])
			moved[seam->n_moved++] = graph->items.v[i].row;
	for (uint32_t i = 0; i < graph->nets.n; i++) {
		const struct ash_seam_net *net = &graph->nets.v[i];

		if (!price_now(net))
			continue;
		if (net->price == ASH_PRICE_FUNCTION || net->price == ASH_PRICE_STATE)
			shared[seam->n_shared++] = net->entity;
		else
			seam->crossing += ash_map_get_u64(&graph->item_of, net->entity) != NULL;
	}
}

/* Half of what is over twice the limit cannot be had in one cut: then a file's worth is moved. */
static struct bounds bounds_of(uint32_t total, uint32_t limit)
{
	struct bounds bounds = {.total = total, .low = total - limit, .high = limit};

	if (bounds.low < total / 5)
		bounds.low = total / 5;
	if (total > limit * 2 - limit / 5) {
		bounds.low = limit / 3;
		bounds.high = limit;
	}
	if (bounds.high > total - total / 5)
		bounds.high = total - total / 5;
	return bounds;
}

static bool find(struct ash_seam_graph *graph, uint32_t limit, struct ash_seam *seam)
{
	struct bounds bounds = bounds_of(graph->project->view->files[graph->file].lines, limit);
	struct run run;

	if (!ash_seam_graph_fill(graph))
		return false;
	run = best_run(graph, &bounds);
	if (!run.smaller)
		return false;
	for (uint32_t i = run.first; i < run.last; i++)
		flip(graph, i);
	improve(graph, &bounds);
	fill(graph, seam);
	return true;
}

bool ash_seam_find(struct ash_arena *arena, const struct ash_project *project, uint32_t file,
		   uint32_t limit, struct ash_seam *seam)
{
	struct ash_seam_graph graph = {.arena = arena, .project = project, .file = file};
	bool found = find(&graph, limit, seam);

	ash_seam_graph_release(&graph);
	return found;
}
