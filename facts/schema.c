/*
 * The schema as data, generated from the lists of schema.h.
 *
 * Code that walks rows relies on two facts asserted here: rows have no padding, so that a row is
 * its columns one behind the other; and the machine is little-endian, as the files are.
 */
#include <string.h>

#include "facts/facts.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "fact files are read in place");

#define COLUMN_BYTES(type, name, doc) char name[sizeof(ash_ctype_##type)];
#define NO_PADDING(row, array, columns)                                                            \
	_Static_assert(sizeof(struct ash_##row) == sizeof(struct {columns(COLUMN_BYTES)}),         \
		       #row " has padding");
ASH_RELATIONS(NO_PADDING)

#define COLUMN(type, name, doc) {#name, doc, ASH_COLUMN_##type, sizeof(ash_ctype_##type)},
#define COLUMNS(row, array, columns)                                                               \
	static const struct ash_column row##_columns[] = {columns(COLUMN)};
ASH_RELATIONS(COLUMNS)

#define SCHEMA(row, is_located)                                                                    \
	[ASH_RELATION_##row] = {                                                                   \
		.name = #row,                                                                      \
		.columns = row##_columns,                                                          \
		.n_columns = sizeof row##_columns / sizeof row##_columns[0],                       \
		.row_size_bytes = sizeof(struct ash_##row),                                        \
		.located = (is_located),                                                           \
	}
#define TABLE(row)                   SCHEMA(row, false),
#define LOCATED(row, array, columns) SCHEMA(row, true),
/* clang-format off */
const struct ash_relation_schema ash_schema[ASH_N_RELATIONS] = {
	TABLE(unit) TABLE(file) TABLE(entity) TABLE(block)
	ASH_LOCATED_RELATIONS(LOCATED)
};
/* clang-format on */

const void *ash_view_rows(const struct ash_view *view, enum ash_relation relation, uint32_t *n)
{
	switch (relation) {
#define ROWS(row, array, columns)                                                                  \
	case ASH_RELATION_##row:                                                                   \
		*n = view->n_##array;                                                              \
		return view->array;
		ASH_RELATIONS(ROWS)
	case ASH_N_RELATIONS:
		break;
	}
	*n = 0;
	return NULL;
}

#define NAME(suffix, name) name,
static const char *const language_names[] = {ASH_LANGUAGES(NAME)};
static const char *const entity_kind_names[] = {ASH_ENTITY_KINDS(NAME)};
static const char *const linkage_names[] = {ASH_LINKAGES(NAME)};
static const char *const use_kind_names[] = {ASH_USE_KINDS(NAME)};
static const char *const access_names[] = {ASH_ACCESSES(NAME)};
static const char *const origin_names[] = {ASH_ORIGINS(NAME)};
static const char *const creation_names[] = {ASH_CREATIONS(NAME)};
static const char *const destination_names[] = {ASH_DESTINATIONS(NAME)};
static const char *const write_names[] = {ASH_WRITES(NAME)};
static const char *const cast_names[] = {ASH_CASTS(NAME)};
static const char *const hold_names[] = {ASH_HOLDS(NAME)};

#define ENUM(type, n_names, list)                                                                  \
	case ASH_COLUMN_##type:                                                                    \
		*n = (n_names);                                                                    \
		return list;

/* Names of an enum column type; NULL for the other types. */
static const char *const *enum_names(enum ash_column_type type, uint32_t *n)
{
	switch (type) {
		ENUM(LANGUAGE, ASH_N_LANGUAGES, language_names)
		ENUM(ENTITY_KIND, ASH_N_ENTITY_KINDS, entity_kind_names)
		ENUM(LINKAGE, ASH_N_LINKAGES, linkage_names)
		ENUM(USE_KIND, ASH_N_USE_KINDS, use_kind_names)
		ENUM(ACCESS, ASH_N_ACCESSES, access_names)
		ENUM(ORIGIN, ASH_N_ORIGINS, origin_names)
		ENUM(CREATION, ASH_N_CREATIONS, creation_names)
		ENUM(DESTINATION, ASH_N_DESTINATIONS, destination_names)
		ENUM(WRITE, ASH_N_WRITES, write_names)
		ENUM(CAST, ASH_N_CASTS, cast_names)
		ENUM(HOLD, ASH_N_HOLDS, hold_names)
	default:
		*n = 0;
		return NULL;
	}
}

uint32_t ash_enum_count(enum ash_column_type type)
{
	uint32_t n;

	enum_names(type, &n);
	return n;
}

const char *ash_enum_name(enum ash_column_type type, uint32_t value)
{
	uint32_t n;
	const char *const *names = enum_names(type, &n);

	return value < n ? names[value] : "?";
}

int ash_enum_value(enum ash_column_type type, const char *name)
{
	uint32_t n;
	const char *const *names = enum_names(type, &n);

	for (uint32_t i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return (int)i;
	return -1;
}
