/*
 * Choices: who may still have a role, after what is known already. Clauses are asked about these
 * only, which is what makes them cheap on large programs.
 */
#ifndef ASHLAR_CHECKS_PATTERN_CHOICES_H
#define ASHLAR_CHECKS_PATTERN_CHOICES_H

#include "checks/pattern/instance.h"

/* Of the roles that the answers bind, the entities they name; fewer choices replace more. */
void ash_choices_take(struct ash_arena *arena, const struct ash_answers *answers,
		      struct ash_choices *choices);
/*
 * The entities that have the roles of a bit set in any of the instances (n is 1 or more); a role
 * that nobody has is anybody's.
 */
struct ash_choices ash_choices_of(struct ash_arena *arena,
				  struct ash_instance *const *instances, size_t n,
				  uint32_t roles);

#endif
