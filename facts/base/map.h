/*
 * Hash map from byte strings or 64-bit keys to uint32_t, and the hashes themselves (XXH3).
 * Entries are numbered in order of insertion; iterate by number, never by slot.
 */
#ifndef ASHLAR_FACTS_BASE_MAP_H
#define ASHLAR_FACTS_BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "facts/base/arena.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Zero-initialised is empty and ready. Byte keys (key != NULL) are copied and NUL-terminated; one
 * map holds either byte keys or 64-bit keys.
 */
struct ash_map {
	struct ash_map_entry *entries;
	uint32_t *slots;
	uint32_t n; /* entries */
	uint32_t entries_capacity, slots_capacity;
	struct ash_arena keys;
};

uint64_t ash_hash(const void *bytes, size_t n);
uint64_t ash_hash_text(const char *text);

/*
 * The value slot of a key, inserted with `value` when absent; *inserted (may be NULL) says which.
 * The pointer is valid until the next insertion.
 */
uint32_t *ash_map_put(struct ash_map *map, const void *key, size_t n, uint32_t value,
		      bool *inserted);
/* The value slot, or NULL when absent. */
uint32_t *ash_map_get(const struct ash_map *map, const void *key, size_t n);
uint32_t *ash_map_put_u64(struct ash_map *map, uint64_t key, uint32_t value, bool *inserted);
uint32_t *ash_map_get_u64(const struct ash_map *map, uint64_t key);
/* Key and value of an entry, number < map->n; a key lives until the map is released. */
const char *ash_map_key(const struct ash_map *map, uint32_t number, size_t *n);
/* A 64-bit key, or ash_hash of a byte key. */
uint64_t ash_map_key_u64(const struct ash_map *map, uint32_t number);
uint32_t *ash_map_value(const struct ash_map *map, uint32_t number);
void ash_map_release(struct ash_map *map);

#ifdef __cplusplus
}
#endif
#endif
