/*
 * Proposal: components and layers as the code suggests them, for a project that has named none.
 *
 * Components are folders, few enough to be kept in mind. Layers are the order in which the fewest
 * uses point upwards; what uses each other in earnest stands on one level. A person is to read it,
 * recognise the program, and change it.
 */
#ifndef ASHLAR_CHECKS_PROPOSE_PROPOSE_H
#define ASHLAR_CHECKS_PROPOSE_PROPOSE_H

#include "checks/project.h"
#include "facts/base/buf.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ASH_PROPOSE_MOST_PARTS 14u /* of folders and prefixes together */

struct ash_proposed_part {
	const char *name;   /* unique; a key of YAML without quotes */
	const char *folder; /* "" for the root */
	const char *glob;   /* of its files */
	uint32_t n_files;   /* known today */
	uint32_t level;     /* 0 is the lowest */
	bool layered;       /* it uses or is used by another part */
	bool rest;          /* its glob is for what the others leave */
};

/* Uses against the order, few enough to be called exceptions to it. */
struct ash_proposed_cut {
	uint32_t from, to; /* parts */
	uint64_t uses;
};

struct ash_proposal {
	struct ash_proposed_part *parts; /* sorted by folder */
	uint32_t n_parts;
	const char *const *vendored; /* globs, sorted */
	uint32_t n_vendored;
	const char *generated; /* glob, or NULL */
	uint32_t n_levels;     /* 0 or 1: there is nothing to order */
	const struct ash_proposed_cut *cuts;
	uint32_t n_cuts;
};

/*
 * From a project without configured components, over the whole program. `build`: the build's
 * folder relative to the root, whose files are taken for generated; NULL when it is the root, or
 * outside. Everything lives in the arena. No parts when the program has no project files.
 */
struct ash_proposal *ash_propose(struct ash_arena *arena, const struct ash_project *project,
				 const char *build);
/* The ashlar.yaml that says it, under 80 lines, with profile v2 and a baseline. */
void ash_proposal_print(const struct ash_proposal *proposal, struct ash_buf *out);

/* ---- the parts, for propose.c ---- */

/* folders.c: parts and vendored folders. */
void ash_propose_parts(struct ash_arena *arena, const struct ash_project *project,
		       struct ash_proposal *proposal);
/* prefixes.c: of a folder with most files, those one word begins are a part of their own. */
void ash_propose_prefixes(struct ash_arena *arena, const struct ash_project *project,
			  struct ash_proposal *proposal);
/* levels.c: the levels of parts that are components already, number i of `project` being part i. */
void ash_propose_levels(struct ash_arena *arena, const struct ash_project *project,
			struct ash_proposal *proposal);

#ifdef __cplusplus
}
#endif
#endif
