/* Block hashes of a unit; see block.h. */
#include "facts/block.h"

#include <stdlib.h>
#include <string.h>

struct hasher {
	const struct ash_canonical *canonical;
	uint64_t *entities; /* by canonical row: hash of all it says, parents included */
	uint32_t next[ASH_N_RELATIONS]; /* first row not yet hashed */
	uint32_t file;                  /* whose rows are being hashed */
	struct ash_buf bytes;
};

static uint64_t hash_entity(const struct hasher *hasher, uint32_t row)
{
	const struct ash_builder *b = hasher->canonical->builder;
	const struct ash_entity *entity = &hasher->canonical->entity_rows[row];
	const struct ash_entity *source = &b->entities.v[hasher->canonical->entity_sources[row]];
	const uint64_t all[] = {
		entity->key,
		(uint64_t)entity->kind << 32 | entity->linkage,
		entity->flags,
		ash_map_key_u64(&b->strings, source->name),
		ash_map_key_u64(&b->strings, source->qualified_name),
		ash_map_key_u64(&b->strings, source->linkage_name),
		entity->parent == ASH_NONE ? 0 : hasher->entities[entity->parent],
	};

	return ash_hash(all, sizeof all);
}

/* Parents first: climbs from each entity to known ground, then hashes downwards. */
static void hash_entities(struct hasher *hasher)
{
	const struct ash_entity *rows = hasher->canonical->entity_rows;
	uint32_t n = hasher->canonical->n_entities;
	uint32_t *trail = ash_calloc(n, sizeof *trail);

	hasher->entities = ash_calloc(n, sizeof *hasher->entities);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t length = 0;

		for (uint32_t at = i; at != ASH_NONE && !hasher->entities[at]; at = rows[at].parent)
			trail[length++] = at;
		while (length-- > 0)
			hasher->entities[trail[length]] = hash_entity(hasher, trail[length]);
	}
	free(trail);
}

/* The 64 bits that stand for a provisional id. */
static uint64_t content_of(const struct hasher *hasher, enum ash_column_type type, uint32_t id)
{
	const struct ash_builder *b = hasher->canonical->builder;

	switch (type) {
	case ASH_COLUMN_STRING:
		return ash_map_key_u64(&b->strings, id < b->strings.n ? id : 0);
	case ASH_COLUMN_FILE:
		return id < b->files.n ? ash_map_key_u64(&b->strings, b->files.v[id].path) : 0;
	default:
		return id < b->entities.n ? hasher->entities[hasher->canonical->entities[id]] : 0;
	}
}

/* Appends a row but its file, which is the block's name: numbers, then what references mean. */
static void add_row(struct hasher *hasher, const struct ash_layout *layout, const uint32_t *row)
{
	uint32_t image[ASH_LAYOUT_WORDS];
	uint64_t contents[ASH_LAYOUT_WORDS];
	size_t n = 0;

	memcpy(image, row, layout->n_words * sizeof *image);
	for (uint32_t i = 0; i < layout->n_references; i++) {
		const struct ash_layout_reference *reference = &layout->references[i];

		if (reference->enum_count)
			continue;
		image[reference->word] = 0;
		if (reference->word > 0)
			contents[n++] = content_of(hasher, reference->type, row[reference->word]);
	}
	ash_buf_add(&hasher->bytes, image, layout->n_words * sizeof *image);
	ash_buf_add(&hasher->bytes, contents, n * sizeof *contents);
}

static uint32_t file_of(const struct hasher *hasher, enum ash_relation relation, uint32_t row)
{
	size_t n_words = hasher->canonical->builder->layouts[relation].n_words;

	return hasher->canonical->rows[relation].words[row * n_words];
}

/* The relation's rows of the current file: a heading with their number, then the rows. */
static void add_relation(struct hasher *hasher, enum ash_relation relation)
{
	const struct ash_canonical_rows *rows = &hasher->canonical->rows[relation];
	const struct ash_layout *layout = &hasher->canonical->builder->layouts[relation];
	const uint32_t *provisional = hasher->canonical->builder->rows[relation].words;
	uint32_t begin = hasher->next[relation], end = begin;
	uint32_t heading[2];

	while (end < rows->n && file_of(hasher, relation, end) == hasher->file)
		end++;
	if (begin == end)
		return;
	heading[0] = relation;
	heading[1] = end - begin;
	ash_buf_add(&hasher->bytes, heading, sizeof heading);
	for (uint32_t i = begin; i < end; i++)
		add_row(hasher, layout,
			provisional + (size_t)rows->items[i].index * layout->n_words);
	hasher->next[relation] = end;
}

static uint64_t hash_file(struct hasher *hasher, uint32_t file)
{
	ash_buf_clear(&hasher->bytes);
	hasher->file = file;
	for (int relation = 0; relation < ASH_N_RELATIONS; relation++)
		if (ash_schema[relation].located)
			add_relation(hasher, (enum ash_relation)relation);
	return hasher->bytes.size ? ash_hash(hasher->bytes.data, hasher->bytes.size) : 0;
}

struct ash_block *ash_blocks_compute(const struct ash_canonical *canonical, uint32_t *n)
{
	uint32_t n_files = (uint32_t)canonical->builder->files.n;
	struct ash_block *blocks = ash_calloc((size_t)n_files + 1, sizeof *blocks);
	struct hasher hasher = {.canonical = canonical};

	*n = 0;
	hash_entities(&hasher);
	for (uint32_t i = 0; i <= n_files; i++) {
		uint32_t file = i < n_files ? i : ASH_NONE;
		uint64_t hash = hash_file(&hasher, file);

		if (hasher.bytes.size)
			blocks[(*n)++] = (struct ash_block){file, hash};
	}
	ash_buf_release(&hasher.bytes);
	free(hasher.entities);
	return blocks;
}
