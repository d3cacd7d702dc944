/*
 * Design: which components (or files) use which, as a graph whose edges know their sites.
 *
 * Nodes are numbered by name, so whatever the graph algorithms choose among equals is chosen by
 * name. Only what can be part of a cycle is kept: arcs between nodes of one strongly connected
 * set, with all their sites. The cost of an arc is what it takes to do without it.
 */
#ifndef ASHLAR_CHECKS_ARCH_DESIGN_H
#define ASHLAR_CHECKS_ARCH_DESIGN_H

#include "checks/project.h"
#include "facts/base/graph.h"

/*
 * Kinds that make no cycle by themselves, only tell more of an edge that exists: an incomplete
 * type and a friend need nothing of the other side to compile or link, and a macro that a header
 * asks for is often defined by whoever includes it (where it is not, there is an include too).
 */
#define ASH_CYCLE_HINTS                                                                            \
	((ash_kinds)1 << ASH_USE_TYPE_OPAQUE | (ash_kinds)1 << ASH_USE_FRIEND |                    \
	 (ash_kinds)1 << ASH_USE_MACRO)

/* Uses from one node to another. */
struct ash_arc {
	uint32_t from, to;               /* nodes */
	uint32_t first_site, n_sites;    /* in design->sites, by place; one per place and kind */
	uint32_t count[ASH_N_USE_KINDS]; /* sites of each kind */
	uint64_t cost;
};

struct ash_design {
	const struct ash_project *project;
	const char *const *names; /* per node, ascending */
	uint32_t n_nodes;
	const uint32_t *component;    /* per node; NULL when the nodes are files */
	bool all_kinds;               /* no kind of use was left out */
	const struct ash_edge *sites; /* from and to are nodes here, not components */
	const struct ash_arc *arcs;   /* arc i is edge i of the graph */
	const struct ash_graph *graph;
	struct ash_graph_sets sets; /* strongly connected; sets of one node are no cycle */
};

/* Which uses make a design. */
struct ash_design_scope {
	ash_kinds kinds;
	ash_kinds hints;           /* only tell how an arc that exists anyway can be removed */
	const ash_kinds *left_out; /* per pair of components, see forbidden.h; NULL: none */
	bool within;               /* of files: only uses that stay inside their component */
};

/* The design over components: project->edges in scope. Everything lives in the arena. */
const struct ash_design *ash_design_of_components(struct ash_arena *arena,
						  const struct ash_project *project,
						  struct ash_design_scope scope);
/*
 * The design over project files. A header leans on the files that declare what it uses, never on
 * the source behind another header; a source leans on the homes of what it uses.
 */
const struct ash_design *ash_design_of_files(struct ash_arena *arena,
					     const struct ash_project *project,
					     struct ash_design_scope scope);

#endif
