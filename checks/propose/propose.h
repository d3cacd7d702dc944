/*
 * Proposal: components and layers as the code suggests them, for a project that has named none.
 *
 * Components are folders, few enough to be kept in mind. Layers are the order in which the fewest
 * uses point upwards; what uses each other in earnest stands on one level. A person is to read it,
 * recognise the program, and change it.
 */
#ifndef ASHLAR_CHECKS_PROPOSE_PROPOSE_H
#define ASHLAR_CHECKS_PROPOSE_PROPOSE_H

#include "checks/propose/targets.h"
#include "facts/base/buf.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ASH_PROPOSE_MOST_PARTS 14u /* of folders and prefixes together */

struct ash_proposed_part {
	const char *name;         /* unique; a key of YAML without quotes */
	const char *folder;       /* "" for the root; NULL: not a folder */
	const char *const *globs; /* of its files */
	uint32_t n_globs;
	const char *const *api; /* globs of the headers that others use; none: of all */
	uint32_t n_api;
	uint32_t n_files; /* known today */
	uint32_t level;   /* 0 is the lowest */
	bool layered;     /* it uses or is used by another part */
	bool rest;        /* its globs are for what the others leave */
};

/* Uses against the order, few enough to be called exceptions to it. */
struct ash_proposed_cut {
	uint32_t from, to; /* parts */
	uint64_t uses;
};

struct ash_proposal {
	struct ash_proposed_part *parts; /* folders sorted, then guests, then prefixes */
	uint32_t n_parts;
	const char *const *vendored; /* globs, sorted */
	uint32_t n_vendored;
	const char *generated; /* glob, or NULL */
	uint32_t n_levels;     /* 0 or 1: there is nothing to order */
	const struct ash_proposed_cut *cuts;
	uint32_t n_cuts;
};

/*
 * From a project without configured components, over the whole program. `links`: what the build
 * links, or NULL; only known ones tell anything. `build`: the build's folder relative to the root,
 * whose files are taken for generated; NULL when it is the root, or outside. Everything lives in
 * the arena. No parts when the program has no project files.
 */
struct ash_proposal *ash_propose(struct ash_arena *arena, const struct ash_project *project,
				 const struct ash_links *links, const char *build);
/* The ashlar.yaml that says it, under 80 lines, with profile v2 and a baseline. */
void ash_proposal_print(const struct ash_proposal *proposal, struct ash_buf *out);

/* ---- the steps, for propose.c, in their order ---- */

/* A target's folder, which with folders below it that say no more is one part; nests.c. */
struct ash_nest {
	const char *folder, *name; /* the target's name */
};
struct ash_nests {
	const struct ash_nest *v;
	uint32_t n;
};
void ash_nests_find(struct ash_arena *arena, const struct ash_project *project,
		    const struct ash_targets *targets, struct ash_nests *nests);
/* The nest that the folder is in, or NULL. */
const char *ash_nest_of(const struct ash_nests *nests, const char *folder);
/* folders.c: parts and vendored folders. */
void ash_propose_folders(struct ash_arena *arena, const struct ash_project *project,
			 const struct ash_nests *nests, struct ash_proposal *proposal);
/* guests.c: targets whose sources lie in folders of others. */
void ash_propose_guests(struct ash_arena *arena, const struct ash_project *project,
			const struct ash_targets *targets, struct ash_proposal *proposal);
/* prefixes.c: of a folder with most files, those one word begins are a part of their own. */
void ash_propose_prefixes(struct ash_arena *arena, const struct ash_project *project,
			  struct ash_proposal *proposal);
/* levels.c: the levels of parts that are components already, number i of `project` being part i. */
void ash_propose_levels(struct ash_arena *arena, const struct ash_project *project,
			struct ash_proposal *proposal);
/* api.c: of such parts, the headers that others use. */
void ash_propose_api(struct ash_arena *arena, const struct ash_project *project,
		     struct ash_proposal *proposal);

/* ---- proposal.c: what the steps share ---- */

/*
 * Adds a copy of the part under the name, or under the longer one where that is taken. There is
 * room for ASH_PROPOSE_MOST_PARTS besides the folders'.
 */
void ash_proposal_add(struct ash_arena *arena, struct ash_proposal *proposal,
		      const struct ash_proposed_part *part, const char *name, const char *longer);
/* Letters, digits, '_' and '-' of the text, as a key of YAML without quotes. */
const char *ash_proposal_key(struct ash_arena *arena, const char *text);
bool ash_proposal_has(const struct ash_proposal *proposal, const char *name);
/* Is the glob one of these? */
bool ash_proposal_lists(const char *const *globs, uint32_t n, const char *glob);
/* The part that the file would belong to, or ASH_NONE. */
uint32_t ash_proposal_part_of(const struct ash_proposal *proposal, const char *path);

#ifdef __cplusplus
}
#endif
#endif
