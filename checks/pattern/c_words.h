/*
 * What objects_in_c.sql found, by entity: for which words of C++ the functions, fields and structs
 * of C stand.
 */
#ifndef ASHLAR_CHECKS_PATTERN_C_WORDS_H
#define ASHLAR_CHECKS_PATTERN_C_WORDS_H

#include "facts/sql.h"

enum ash_c_word {
	ASH_C_METHOD = 1u << 0, /* of a class */
	ASH_C_VIRTUAL = 1u << 1,
	ASH_C_CONSTRUCTOR = 1u << 2,
	ASH_C_THIS = 1u << 3,      /* its first parameter is the object */
	ASH_C_SLOT = 1u << 4,      /* field: has a function */
	ASH_C_OPERATION = 1u << 5, /* slot: a virtual method */
	ASH_C_SELFLESS = 1u << 6,  /* slot: its functions are not handed the object */
	ASH_C_CALLED_ON = 1u << 7, /* function, slot: whoever fills it is handed the object */
	ASH_C_BARE = 1u << 8,      /* field: leads to the object itself, or to its table */
	ASH_C_GONE = 1u << 9,      /* field: a base, a table or an operation instead */
	ASH_C_TABLE = 1u << 10,    /* struct: nothing but another's operations */
	ASH_C_MANY = 1u << 11,     /* field: somebody walks along what it points to */
	ASH_C_PLAIN = 1u << 12,    /* function: the only one that is ever in its slot */
};

/* All arrays have one element per entity; ASH_NONE where there is nothing to say. */
struct ash_c_words {
	uint16_t *of;       /* enum ash_c_word */
	uint32_t *classes;  /* of methods and operations */
	uint32_t *outer;    /* of records: itself, or the one around it that has a name */
	uint32_t *twin;     /* of fields: the same one within a base */
	uint32_t *plain;    /* of slots: the one function that is ever in it */
	uint32_t *made;     /* of constructors: the record they make, which is then the object */
	uint32_t *super;    /* of constructors: the base's, that makes it for them */
	uint32_t *dispatch; /* of functions: the slot they only hand on to */
};

/* In the tables' arena. False: a question was wrong. */
bool ash_c_words_read(struct ash_sql *sql, const struct ash_view *view, struct ash_c_words *words,
		      struct ash_sql_error *error);

/* Is it called so? Nothing is ASH_NONE. */
static inline bool ash_c_is(const struct ash_c_words *words, uint32_t entity, uint32_t word)
{
	return entity != ASH_NONE && (words->of[entity] & word);
}
/* The field that stands for this one. */
static inline uint32_t ash_c_field(const struct ash_c_words *words, uint32_t field)
{
	return field == ASH_NONE || words->twin[field] == ASH_NONE ? field : words->twin[field];
}
/* What a call of this function, or through this field, calls. */
static inline uint32_t ash_c_callee(const struct ash_c_words *words, uint32_t callee)
{
	return callee == ASH_NONE || words->plain[callee] == ASH_NONE ? ash_c_field(words, callee)
								      : words->plain[callee];
}
static inline uint32_t ash_c_outer(const struct ash_c_words *words, uint32_t record)
{
	return record == ASH_NONE || words->outer[record] == ASH_NONE ? record
								      : words->outer[record];
}

#endif
