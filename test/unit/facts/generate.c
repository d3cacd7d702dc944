/* Rows are made generically from the schema; see generate.h. */
#include "generate.h"

#include <stdio.h>
#include <string.h>

#include "facts/base/map.h"
#include "facts/facts.h"

#define HEADERS   4u
#define ENTITIES  12u
#define PER_TABLE 6u

/* A number that depends on its arguments alone. */
static uint32_t pick(uint32_t a, uint32_t b, uint32_t c)
{
	const uint32_t all[3] = {a, b, c};

	return (uint32_t)ash_hash(all, sizeof all);
}

static uint32_t string(struct ash_builder *builder, const char *prefix, uint32_t number)
{
	char text[64];

	snprintf(text, sizeof text, "%s%u", prefix, number);
	return ash_builder_string(builder, text, strlen(text));
}

/* Files 0..HEADERS-1 are shared; any other number is a main file. */
static uint32_t file(struct ash_builder *builder, uint32_t number)
{
	struct ash_file row = {
		.path = string(builder, number < HEADERS ? "include/h" : "src/m", number),
		.content = pick(number, 1, 0) | 1u,
		.lines = 100 + number,
		.code_lines = 60,
		.flags = number < HEADERS ? 0 : ASH_FILE_MAIN,
	};

	return ash_builder_file(builder, &row);
}

/* The number says everything, so every unit makes the same entity of it, but for one flag: of
 * two rows with one key the smaller must win whatever comes first. */
static uint32_t entity(struct ash_builder *builder, uint32_t number, uint32_t unit)
{
	struct ash_entity row = {
		.key = pick(number, 2, 0),
		.kind = number % ASH_N_ENTITY_KINDS,
		.linkage = number % ASH_N_LINKAGES,
		.name = string(builder, "e", number),
		.qualified_name = string(builder, "ns::e", number),
		.linkage_name = string(builder, "_Ze", number + unit % 3),
		.parent = ASH_NONE,
	};

	if (number % 4 == 3)
		row.parent = entity(builder, number - 1, unit);
	return ash_builder_entity(builder, &row);
}

/* The value of one column; `seed` says what row it is. */
static uint64_t value(struct ash_builder *builder, enum ash_column_type type, uint32_t unit,
		      uint32_t seed)
{
	switch (type) {
	case ASH_COLUMN_STRING:
		return string(builder, "text", seed % 9);
	case ASH_COLUMN_FILE:
		return seed % 5 == 4 ? ASH_NONE : file(builder, seed % HEADERS);
	case ASH_COLUMN_ENTITY:
		return seed % 7 == 6 ? ASH_NONE : entity(builder, seed % ENTITIES, unit);
	case ASH_COLUMN_HASH:
		return (uint64_t)seed << 32 | ~seed;
	case ASH_COLUMN_NUMBER:
	case ASH_COLUMN_FLAGS:
		return seed % 50;
	default:
		return seed % ash_enum_count(type);
	}
}

/* One row of `relation`, of file `number`; header rows do not depend on the unit. */
static void add_row(struct ash_builder *builder, enum ash_relation relation, uint32_t unit,
		    uint32_t number, uint32_t row)
{
	const struct ash_relation_schema *schema = &ash_schema[relation];
	uint32_t seed = pick(number, relation, row);
	char bytes[128];
	size_t at = 0;

	for (uint32_t i = 0; i < schema->n_columns; i++) {
		const struct ash_column *column = &schema->columns[i];
		uint64_t v = i == 0 ? file(builder, number)
				    : value(builder, column->type, unit, pick(seed, i, 3));

		memcpy(bytes + at, &v, column->size_bytes);
		at += column->size_bytes;
	}
	ash_builder_add(builder, relation, bytes);
}

void generate_unit(struct ash_builder *builder, uint32_t unit, uint32_t shuffle)
{
	uint32_t n = ASH_N_RELATIONS * (HEADERS + 1) * PER_TABLE;

	for (uint32_t i = 0; i < n; i++) {
		/* 7919 is prime and n is not its multiple: every row once, in another order */
		uint32_t at = (uint32_t)(((uint64_t)i * (shuffle % 2 ? 7919 : 1) + shuffle) % n);
		enum ash_relation relation = (enum ash_relation)(at % ASH_N_RELATIONS);
		uint32_t which = at / ASH_N_RELATIONS % (HEADERS + 1);

		/* header 3 means something else in odd units: a second block of it */
		if (ash_schema[relation].located)
			add_row(builder, relation, unit, which < HEADERS ? which : HEADERS + unit,
				at / ASH_N_RELATIONS / (HEADERS + 1) +
					(which == 3 && unit % 2 ? 1000 : 0));
	}
	add_row(builder, ASH_RELATION_unit, unit, HEADERS + unit, 0);
}

void generate_facts(struct ash_buf *out, uint32_t unit, uint32_t shuffle)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {14, unit + 1};

	generate_unit(builder, unit, shuffle);
	ash_builder_finish(builder, &origin, out);
	ash_builder_free(builder);
}
