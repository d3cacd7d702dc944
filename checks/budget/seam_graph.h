/*
 * The graph a seam is looked for in: what can be moved out of a file, and what it shares.
 *
 * What somebody uses is a net: the thing itself and its users. A net with members on both sides of
 * a cut has a price.
 */
#ifndef ASHLAR_CHECKS_BUDGET_SEAM_GRAPH_H
#define ASHLAR_CHECKS_BUDGET_SEAM_GRAPH_H

#include "checks/project.h"
#include "facts/base/map.h"

enum ash_seam_price {
	ASH_PRICE_HEADER = 1,   /* a type or a macro: both need a header for it */
	ASH_PRICE_CLASS = 2,    /* a class whose methods then stand in two files */
	ASH_PRICE_EXTERNAL = 1, /* visible already */
	ASH_PRICE_FUNCTION = 4, /* a static function becomes visible */
	ASH_PRICE_STATE = 8,    /* a static variable does: two files then change it */
};

/* A function or variable that can be moved. */
struct ash_seam_item {
	uint32_t row, entity;
	uint32_t begin, end; /* lines */
	uint32_t lines;      /* with the comment before it */
};

struct ash_seam_net {
	uint32_t entity;
	uint32_t price;
	uint32_t n, inside; /* members; those that are moved */
};

struct ash_seam_pin {
	uint32_t net, item;
};

struct ash_seam_graph {
	struct ash_arena *arena;
	const struct ash_project *project;
	uint32_t file;
	struct {
		ASH_VEC(struct ash_seam_item);
	} items;
	struct {
		ASH_VEC(struct ash_seam_net);
	} nets;
	struct {
		ASH_VEC(struct ash_seam_pin);
	} pins;                         /* by item */
	struct ash_map item_of, net_of; /* by entity */
	uint32_t *first_pin;            /* per item, and one past the last */
	bool *moved;                    /* per item */
	uint32_t lines, price;          /* of what is moved */
};

/*
 * Fills in items and nets of graph->file; arena, project and file must be set. False: there are too
 * few items to cut between, or too many to try.
 */
bool ash_seam_graph_fill(struct ash_seam_graph *graph);
void ash_seam_graph_release(struct ash_seam_graph *graph); /* the maps; the rest is the arena's */

#endif
