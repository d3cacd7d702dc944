/* Between link.c and link_assume.c: a link while it is being filled. */
#ifndef ASHLAR_CHECKS_LINK_STATE_H
#define ASHLAR_CHECKS_LINK_STATE_H

#include "checks/link.h"

struct ash_linking {
	struct ash_arena *arena;
	const struct ash_view *view;
	const struct ash_index *index;
	struct ash_links *links;
	struct ash_link *v; /* room for all links there can be */
};

/* A new, empty link; its marks may be written while linking. */
struct ash_link *ash_linking_add(struct ash_linking *linking, bool **units, bool **files);
/* Fills in the links that the facts suggest. */
void ash_links_assume(struct ash_linking *linking);

#endif
