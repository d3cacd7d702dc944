/* Making a picture: who uses whom in a bound project, in an order that shows layers and cycles. */
#ifndef ASHLAR_CHECKS_PICTURE_PICTURE_H
#define ASHLAR_CHECKS_PICTURE_PICTURE_H

#include "checks/project.h"
#include "facts/picture.h"

struct ash_picture_wish {
	bool files;              /* nodes are project files; else components */
	ash_kinds kinds;         /* uses of other kinds are not looked at */
	const char *kinds_words; /* as asked for; NULL: all */
	const char *focus;       /* glob: these nodes, their users and what they use; NULL: all */
	const char *reaches;     /* glob: these nodes and all that depend on them; NULL: all */
	bool cycles;             /* only what is on a cycle */
	bool violations;         /* only edges that break a rule */
	const struct ash_findings *findings; /* of the arch rules; NULL: edges are not judged */
};

/*
 * Everything lives in the arena. NULL when `focus` or `reaches` matches no node; *unmatched (may
 * be NULL) is that glob then.
 */
const struct ash_picture *ash_picture_new(struct ash_arena *arena,
					  const struct ash_project *project,
					  const struct ash_picture_wish *wish,
					  const char **unmatched);

#endif
