/*
 * Wording an edge: the phrases that all rules about edges share, so that one use reads the same
 * whichever rule speaks of it. Texts live in the arena that is given.
 */
#ifndef ASHLAR_CHECKS_ARCH_MESSAGE_H
#define ASHLAR_CHECKS_ARCH_MESSAGE_H

#include "checks/project.h"

/* An entity as a person names it, without quotes: "net_send", "struct wal". */
const char *ash_entity_words(struct ash_arena *arena, const struct ash_view *view, uint32_t entity);
/* What an edge points at, without quotes: an entity, or "net/net.h". */
const char *ash_edge_target(struct ash_arena *arena, const struct ash_project *project,
			    const struct ash_edge *edge);
/* "'base' calls 'net_send' in 'net'", "'base' includes 'net/net.h' of 'net'". */
const char *ash_edge_phrase(struct ash_arena *arena, const struct ash_project *project,
			    const struct ash_edge *edge);
/* "calls 'net_send'": the phrase without the two components. */
const char *ash_edge_deed(struct ash_arena *arena, const struct ash_project *project,
			  const struct ash_edge *edge);
/* "call", "include", "use type": the verb after "must not". */
const char *ash_kind_infinitive(enum ash_use_kind kind);
/* "one" to "nine", then digits. */
const char *ash_number_words(struct ash_arena *arena, uint32_t number);
const char *ash_component_name(const struct ash_project *project, uint32_t component);
/* "'a'", "'a' or 'b'", "'a', 'b' or 'c'": the components of a level. */
const char *ash_component_choice(struct ash_arena *arena, const struct ash_project *project,
				 const struct ash_level *level);
bool ash_level_has(const struct ash_level *level, uint32_t component);

#endif
