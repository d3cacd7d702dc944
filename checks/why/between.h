/*
 * Why one part of a program depends on another: every place that says so, or the shortest way
 * through others.
 */
#ifndef ASHLAR_CHECKS_WHY_BETWEEN_H
#define ASHLAR_CHECKS_WHY_BETWEEN_H

#include "checks/project.h"
#include "facts/picture.h"

/* A component, or files: one by its path, or all below a folder or matching a glob. */
struct ash_part {
	const char *name;   /* as a person reads it */
	uint32_t component; /* ASH_NONE: files */
	uint32_t n_files;
	const bool *files; /* per view->files */
};

/* The part that `text` names. False when it names none. */
bool ash_part_find(struct ash_arena *arena, const struct ash_project *project, const char *text,
		   struct ash_part *part);
/* The component or file whose name is nearest to `text`, or NULL. */
const char *ash_part_nearest(struct ash_arena *arena, const struct ash_project *project,
			     const char *text);

/* One step of a chain; from and to are components, or files. */
struct ash_hop {
	const char *from, *to;
	const struct ash_picture_edge *edge; /* counts, words, first place */
};

struct ash_between {
	const struct ash_edge *sites; /* one per place and kind, by kind, then place */
	uint32_t n_sites, n_files;    /* files they stand in */
	uint32_t count[ASH_N_USE_KINDS];
	const char *words;           /* "7 calls, 2 includes" */
	const struct ash_hop *chain; /* a shortest one; of one hop when there is a direct use */
	uint32_t n_hops;             /* 0: `to` cannot be reached from `from` */
};

/* What leads from one part to another. Everything lives in the arena. */
struct ash_between ash_between(struct ash_arena *arena, const struct ash_project *project,
			       const struct ash_part *from, const struct ash_part *to);

#endif
