/*
 * Parts of a finding's key, "stack|log_line|net_send|call", with the names its rule gives them
 * ("entry from to kind"), as a baseline spells them.
 */
#ifndef ASHLAR_CHECKS_KEY_PARTS_H
#define ASHLAR_CHECKS_KEY_PARTS_H

#include "checks/config.h"

#define ASH_KEY_SEPARATOR '|'

/* The parts between the separators, empty ones included; at least one. In the arena. */
struct ash_strings ash_key_split(struct ash_arena *arena, const char *key);
/* The key of these parts. */
const char *ash_key_join(struct ash_arena *arena, const struct ash_strings *parts);
/*
 * The names a rule gives the parts of its keys; none when it is unknown or gives none. Parts at
 * the end may be missing in a key.
 */
struct ash_strings ash_key_names(struct ash_arena *arena, const char *rule);

#endif
