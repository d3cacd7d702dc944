/* The parent chains of entities: they must end, or every reader that climbs them would hang. */
#ifndef ASHLAR_FACTS_ENTITY_PARENTS_H
#define ASHLAR_FACTS_ENTITY_PARENTS_H

#include "facts/schema.h"

/* An entity on a circle of parents, the same for equal input; ASH_NONE when all chains end.
 * Parents are < n or ASH_NONE. */
uint32_t ash_entity_parent_cycle(const struct ash_entity *entities, uint32_t n);

#endif
