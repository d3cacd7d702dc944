/* The walk over carriers, and its leaves: fact files and ELF files. Private to the carriers. */
#ifndef ASHLAR_FACTS_CARRIER_OBJECT_H
#define ASHLAR_FACTS_CARRIER_OBJECT_H

#include "facts/base/arena.h"
#include "facts/carrier.h"
#include "facts/span.h"

#define ASH_NO_FACTS "carries no facts; compile it with the Ashlar plugin"

struct ash_walk {
	ash_carrier_fn *found;
	void *context;
	struct ash_arena arena; /* names */
	int n_good;             /* fact files found */
	int n_said;             /* these, and reasons */
};

void ash_walk_say(struct ash_walk *walk, const char *name, const struct ash_facts *facts,
		  const char *why);

enum ash_carrier_kind { ASH_CARRIER_NONE, ASH_CARRIER_FACTS, ASH_CARRIER_ELF, ASH_CARRIER_ARCHIVE };

/* By the first bytes alone. */
enum ash_carrier_kind ash_carrier_kind(const struct ash_file_span *file);
/* A fact file or ELF file (other kinds are passed over); `quiet`: no word of an image without. */
void ash_walk_object(struct ash_walk *walk, const char *name, const struct ash_file_span *file,
		     bool quiet);

#endif
