/* Findings about edges, put on the edges of a sketch. */
#include <string.h>

#include "checks/picture/sketch.h"

/* A cycle's finding names one of its edges only; the sketch knows all that are to be cut. */
static bool is_about_cycle(const char *id)
{
	size_t n = strlen(id), tail = strlen("cycle");

	return n >= tail && strcmp(id + n - tail, "cycle") == 0;
}

/* Rules about who may use whom; of others from and to may mean something else. */
static bool is_about_edge(const struct ash_finding *finding)
{
	return strncmp(finding->rule->id, "arch-", 5) == 0 && !is_about_cycle(finding->rule->id) &&
	       finding->from && finding->to;
}

static bool lists(const char *list, const char *name)
{
	size_t n = strlen(name);

	for (const char *at = list; at && *at; at = strchr(at, ',') ? strchr(at, ',') + 2 : NULL)
		if (strncmp(at, name, n) == 0 && (at[n] == ',' || !at[n]))
			return true;
	return false;
}

static void note(struct ash_sketch *sketch, const struct ash_finding *finding,
		 const char *from_name, const char *to_name)
{
	uint32_t from = ash_sketch_node(sketch, from_name), to = ash_sketch_node(sketch, to_name);
	struct ash_picture_edge *edge = NULL;
	const char *id = finding->contract ? finding->contract : finding->rule->id;

	if (from != ASH_NONE && to != ASH_NONE)
		edge = ash_sketch_edge(sketch, from, to);
	if (!edge)
		return; /* a chain through others, or an end that is not in the picture */
	edge->n_broken++;
	if (!edge->broken)
		edge->broken = id;
	else if (!lists(edge->broken, id))
		edge->broken = ash_arena_printf(sketch->arena, "%s, %s", edge->broken, id);
}

static void note_files(struct ash_sketch *sketch, const struct ash_finding *finding)
{
	const char *from = finding->place.path;

	if (finding->included &&
	    (!finding->to_path || strcmp(finding->included, finding->to_path) != 0))
		note(sketch, finding, from, finding->included);
	if (finding->to_path)
		note(sketch, finding, from, finding->to_path);
}

void ash_sketch_judge(struct ash_sketch *sketch, const struct ash_findings *findings)
{
	for (size_t i = 0; i < findings->n; i++) {
		const struct ash_finding *finding = findings->v[i];

		if (!is_about_edge(finding))
			continue;
		if (sketch->design->component)
			note(sketch, finding, finding->from, finding->to);
		else
			note_files(sketch, finding);
	}
}
