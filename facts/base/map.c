/*
 * Hash map with open addressing: a table of slots points into an array of entries in order of
 * insertion, so iteration by number is deterministic. Entries are never removed.
 */
#include "facts/base/map.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "facts/base/arena.h"

struct ash_map_entry {
	uint64_t hash;    /* of a byte key; a 64-bit key itself */
	const char *text; /* NULL for a 64-bit key */
	uint32_t length;
	uint32_t value;
};

uint64_t ash_hash(const void *bytes, size_t n)
{
	return XXH3_64bits(bytes, n);
}

uint64_t ash_hash_text(const char *text)
{
	return XXH3_64bits(text, strlen(text));
}

/* 64-bit keys may be small numbers: spread them (Fibonacci hashing). */
static uint32_t slot_of(const struct ash_map *map, uint64_t hash)
{
	uint64_t spread = hash * UINT64_C(0x9E3779B97F4A7C15);

	return (uint32_t)(spread >> 32) & (map->slots_capacity - 1);
}

static void rehash(struct ash_map *map)
{
	uint32_t capacity = map->slots_capacity ? map->slots_capacity * 2 : 64;

	free(map->slots);
	map->slots = ash_calloc(capacity, sizeof *map->slots);
	map->slots_capacity = capacity;
	for (uint32_t i = 0; i < map->n; i++) {
		uint32_t slot = slot_of(map, map->entries[i].hash);

		while (map->slots[slot])
			slot = (slot + 1) & (capacity - 1);
		map->slots[slot] = i + 1;
	}
}

static bool equal(const struct ash_map_entry *entry, uint64_t hash, const void *key, size_t n)
{
	if (entry->hash != hash || (entry->text == NULL) != (key == NULL))
		return false;
	return !key || (entry->length == n && memcmp(entry->text, key, n) == 0);
}

/* The entry of the key, or NULL with the free slot for it in *slot. */
static struct ash_map_entry *find(const struct ash_map *map, uint64_t hash, const void *key,
				  size_t n, uint32_t *slot)
{
	uint32_t at = slot_of(map, hash);

	for (; map->slots[at]; at = (at + 1) & (map->slots_capacity - 1)) {
		struct ash_map_entry *entry = &map->entries[map->slots[at] - 1];

		if (equal(entry, hash, key, n))
			return entry;
	}
	*slot = at;
	return NULL;
}

static struct ash_map_entry *append(struct ash_map *map)
{
	if (map->n == map->entries_capacity) {
		map->entries_capacity = map->n ? map->n * 2 : 32;
		map->entries = ash_realloc(map->entries,
					   (size_t)map->entries_capacity * sizeof *map->entries);
	}
	return &map->entries[map->n++];
}

static uint32_t *put(struct ash_map *map, uint64_t hash, const void *key, size_t n, uint32_t value,
		     bool *inserted)
{
	struct ash_map_entry *entry;
	uint32_t slot = 0;

	if (map->n >= map->slots_capacity / 2)
		rehash(map);
	entry = find(map, hash, key, n, &slot);
	if (inserted)
		*inserted = !entry;
	if (entry)
		return &entry->value;
	entry = append(map);
	*entry = (struct ash_map_entry){.hash = hash, .length = (uint32_t)n, .value = value};
	if (key)
		entry->text = ash_arena_copy_n(&map->keys, key, n);
	map->slots[slot] = map->n;
	return &entry->value;
}

static uint32_t *get(const struct ash_map *map, uint64_t hash, const void *key, size_t n)
{
	struct ash_map_entry *entry;
	uint32_t slot = 0;

	if (!map->n)
		return NULL;
	entry = find(map, hash, key, n, &slot);
	return entry ? &entry->value : NULL;
}

uint32_t *ash_map_put(struct ash_map *map, const void *key, size_t n, uint32_t value,
		      bool *inserted)
{
	return put(map, ash_hash(key, n), key, n, value, inserted);
}

uint32_t *ash_map_get(const struct ash_map *map, const void *key, size_t n)
{
	return get(map, ash_hash(key, n), key, n);
}

uint32_t *ash_map_put_u64(struct ash_map *map, uint64_t key, uint32_t value, bool *inserted)
{
	return put(map, key, NULL, 0, value, inserted);
}

uint32_t *ash_map_get_u64(const struct ash_map *map, uint64_t key)
{
	return get(map, key, NULL, 0);
}

const char *ash_map_key(const struct ash_map *map, uint32_t number, size_t *n)
{
	if (n)
		*n = map->entries[number].length;
	return map->entries[number].text;
}

uint64_t ash_map_key_u64(const struct ash_map *map, uint32_t number)
{
	return map->entries[number].hash;
}

uint32_t *ash_map_value(const struct ash_map *map, uint32_t number)
{
	return &map->entries[number].value;
}

void ash_map_release(struct ash_map *map)
{
	free(map->entries);
	free(map->slots);
	ash_arena_release(&map->keys);
	*map = (struct ash_map){0};
}
