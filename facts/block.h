/*
 * Blocks: what one file gave in one unit, named by the hash of its content.
 *
 * The hash is over the located rows in canonical order with every reference replaced by what it
 * refers to (text, path, the whole entity with its parents), so it does not depend on what else
 * the unit holds; and who knows a block knows every entity it refers to, as this unit saw it.
 */
#ifndef ASHLAR_FACTS_BLOCK_H
#define ASHLAR_FACTS_BLOCK_H

#include "facts/canonical.h"

/* One row for every file with located rows (and for ASH_NONE), in order; free() it. */
struct ash_block *ash_blocks_compute(const struct ash_canonical *canonical, uint32_t *n);

#endif
