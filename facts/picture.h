/*
 * Picture: who uses whom, as data that every drawing format can be made of.
 *
 * It lives here, below rules and reports, as findings do: a room that knows the project makes it
 * (checks/picture/), another draws it (report/picture_*.c), and neither knows the other.
 */
#ifndef ASHLAR_FACTS_PICTURE_H
#define ASHLAR_FACTS_PICTURE_H

#include "facts/finding.h"

/* A component or a file. */
struct ash_picture_node {
	const char *name;  /* of the component, or path from the root; unique */
	const char *group; /* of a file: its component, else its folder with a slash behind; "" for
			      components */
	uint32_t n_files, lines; /* of project files; physical lines */
	uint32_t cycle; /* nodes with the same number reach each other; ASH_NONE: on none */
};

/* All uses from one node to another. */
struct ash_picture_edge {
	uint32_t from, to;               /* nodes */
	uint32_t count[ASH_N_USE_KINDS]; /* places of each kind */
	uint32_t n_uses;                 /* their sum */
	const char *words;               /* "7 calls, 2 includes" */
	struct ash_place place;          /* the first of them */
	const char *broken;              /* "stack, no-ui": rules it breaks; NULL: none */
	uint32_t n_broken;               /* findings of those rules on it */
	bool cut;                        /* one of the cheapest edges to break its cycle */
};

struct ash_picture {
	bool files;                           /* nodes are files, not components */
	bool with_rules;                      /* broken and n_broken were asked for */
	const struct ash_picture_node *nodes; /* highest first: users before what they use */
	const struct ash_picture_edge *edges; /* sorted by from, to */
	uint32_t n_nodes, n_edges;            /* n_nodes < 2^16 */
	uint32_t n_all_nodes, n_all_edges;    /* before filters took some away */
	const char *filters;                  /* "only kinds call; only cycles"; "" for none */
};

#endif
