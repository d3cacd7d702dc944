/*
 * Seams: where a file that is too long comes apart most easily.
 *
 * The file's functions and variables, and who of them uses whom, are a graph; its weakest seam is
 * the set of about half of them that shares least with the rest. A static that both sides use
 * would have to become visible outside its file, which is what a bad cut costs.
 */
#ifndef ASHLAR_CHECKS_BUDGET_SEAM_H
#define ASHLAR_CHECKS_BUDGET_SEAM_H

#include "checks/project.h"

struct ash_seam {
	const uint32_t *moved; /* definitions (rows of view->declarations) to move, as they stand */
	uint32_t n_moved, lines;
	const uint32_t *shared; /* entities: statics that both files would then use */
	uint32_t n_shared;
	uint32_t crossing; /* other functions and variables that the two files would share */
};

/*
 * The best cut that leaves `limit` lines or moves as many; false: there is none worth the name (one
 * function fills the file, or it holds no functions). In the arena.
 */
bool ash_seam_find(struct ash_arena *arena, const struct ash_project *project, uint32_t file,
		   uint32_t limit, struct ash_seam *seam);

#endif
