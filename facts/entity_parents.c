/* Finding circles of parents: every chain is climbed once, marked with who climbed it. */
#include "facts/entity_parents.h"

#include <stdlib.h>

#include "facts/base/arena.h"

/* Climbs from `start` until the end, known ground or its own trail; the latter is a circle. */
static uint32_t climb(const struct ash_entity *entities, uint32_t start, uint32_t *climber)
{
	uint32_t at = start;

	while (at != ASH_NONE && !climber[at]) {
		climber[at] = start + 1;
		at = entities[at].parent;
	}
	return at != ASH_NONE && climber[at] == start + 1 ? at : ASH_NONE;
}

uint32_t ash_entity_parent_cycle(const struct ash_entity *entities, uint32_t n)
{
	uint32_t *climber = ash_calloc(n, sizeof *climber); /* 1 + who came first; 0: nobody */
	uint32_t found = ASH_NONE;

	for (uint32_t i = 0; i < n && found == ASH_NONE; i++)
		if (entities[i].parent != ASH_NONE)
			found = climb(entities, i, climber);
	free(climber);
	return found;
}
