/* What a builder holds while rows come in; shared by builder.c and canonical.c alone. */
#ifndef ASHLAR_FACTS_BUILDER_STATE_H
#define ASHLAR_FACTS_BUILDER_STATE_H

#include "facts/base/map.h"
#include "facts/base/vec.h"
#include "facts/builder.h"
#include "facts/layout.h"

/* Rows of one relation as they came, with provisional ids. */
struct ash_builder_rows {
	uint32_t *words;
	uint32_t n, capacity; /* rows */
};

struct ash_builder {
	struct ash_map strings;    /* a provisional id is an entry's number; 0 is "" */
	struct ash_map file_ids;   /* string id of the path -> index in files */
	struct ash_map entity_ids; /* key -> index in entities */
	struct {
		ASH_VEC(struct ash_file);
	} files;
	struct {
		ASH_VEC(struct ash_entity);
	} entities;
	struct ash_builder_rows rows[ASH_N_RELATIONS];
	struct ash_layout layouts[ASH_N_RELATIONS];
};

#endif
