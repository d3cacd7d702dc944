/*
 * Sketch: a picture in the making. Nodes are those of a design (numbered by name); filters take
 * away from `shown` and `drawn`, and what is left becomes the picture.
 */
#ifndef ASHLAR_CHECKS_PICTURE_SKETCH_H
#define ASHLAR_CHECKS_PICTURE_SKETCH_H

#include "checks/arch/design.h"
#include "checks/picture/picture.h"

struct ash_sketch {
	struct ash_arena *arena;
	const struct ash_design *design; /* names and cycles */
	const uint32_t *row;             /* per node: component, or row of view->files */
	bool *shown;                     /* per node; files that are not subjects never are */
	struct ash_picture_edge *edges;  /* from and to are nodes of the design; sorted by both */
	bool *drawn;                     /* per edge */
	uint32_t n_edges;
};

struct ash_sketch ash_sketch_new(struct ash_arena *arena, const struct ash_project *project,
				 const struct ash_picture_wish *wish);
/* The node of that name, or ASH_NONE. */
uint32_t ash_sketch_node(const struct ash_sketch *sketch, const char *name);
/* The edge between two nodes, or NULL. */
struct ash_picture_edge *ash_sketch_edge(const struct ash_sketch *sketch, uint32_t from,
					 uint32_t to);
/* Compares two edges by their ends, for qsort. */
int ash_sketch_by_ends(const void *a, const void *b);
/* Is the node part of a cycle? */
bool ash_sketch_cyclic(const struct ash_sketch *sketch, uint32_t node);

/*
 * All nodes, users before what they use as far as layers and cycles permit, those of a cycle
 * together; of files those of a component together. rank.c.
 */
const uint32_t *ash_sketch_rank(const struct ash_sketch *sketch);
/* Notes on edges which rules they break. judge.c. */
void ash_sketch_judge(struct ash_sketch *sketch, const struct ash_findings *findings);
/* False when a glob matches no node; then *unmatched is it. filter.c. */
bool ash_sketch_filter(struct ash_sketch *sketch, const struct ash_picture_wish *wish,
		       const char **unmatched);

#endif
