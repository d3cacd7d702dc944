/*
 * Sightings: of a type or function that a header gives in several forms, which unit saw which.
 *
 * The merged program holds every form but not who saw it, so the units' own facts are asked (see
 * checks/witness.h), once for all suspects. Forms are kept once, however many units share one.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_SIGHTING_H
#define ASHLAR_CHECKS_PROGRAM_SIGHTING_H

#include "checks/rule.h"

struct ash_seen_field {
	const char *name, *type;
	uint32_t offset_bits, size_bits, line, column;
};

/* A macro that the header used, up to the end of the suspect. */
struct ash_seen_macro {
	const char *name;
	uint32_t line; /* of the first use in the suspect's own lines, else in the header */
	const char *defined_in; /* file; "" for the command line */
	uint32_t defined_line;  /* 0 when not known */
	uint32_t defined_column;
};

/* What some units saw. Texts live in the run's scratch arena. */
struct ash_form {
	uint64_t body;     /* hash of all there is: a record's shape, a function's body, a value */
	uint64_t layout;   /* hash of size, alignment, fields' names and places; 0 for a function */
	uint64_t names;    /* hash of the fields' names alone */
	uint64_t types;    /* hash of the fields' types, spelled as the language does */
	const char *value; /* of an enumerator, in decimal; else NULL */
	uint32_t language; /* enum ash_language */
	uint32_t size, align, line, column, end_line;
	struct {
		ASH_VEC(struct ash_seen_field);
	} fields;
	struct {
		ASH_VEC(struct ash_seen_macro);
	} macros; /* in order of first use */
	uint64_t macros_hash;
};

struct ash_sighting {
	uint32_t unit; /* row of the merged view */
	uint32_t form; /* number in the suspect's forms */
};

struct ash_suspect {
	uint32_t entity, file;      /* of the merged view */
	enum ash_relation relation; /* record, function or enumerator */
	struct {
		ASH_VEC(struct ash_form);
	} forms;
	struct {
		ASH_VEC(struct ash_sighting);
	} sightings; /* by unit */
};
struct ash_suspects {
	ASH_VEC(struct ash_suspect);
};

/* Entities of which one header has several complete records, definitions or values. */
void ash_suspects_find(struct ash_run *run, enum ash_relation relation,
		       struct ash_suspects *suspects);
/* Asks every unit; without a witness nothing is seen. */
void ash_suspects_ask(struct ash_run *run, struct ash_suspects *suspects);
void ash_suspects_release(struct ash_suspects *suspects);

/* Hash of what a function's row says of its body. */
uint64_t ash_function_form(const struct ash_function *row);

/* Where a form's name stands; borrows from the view. */
struct ash_place ash_form_place(const struct ash_run *run, const struct ash_suspect *suspect,
				const struct ash_form *form);

/* Do their fields have the same types? Between C and C++ spelling says nothing: then true. */
bool ash_forms_agree_on_types(const struct ash_form *a, const struct ash_form *b);

/* Two sightings that differ, in one image. */
struct ash_clash {
	const struct ash_sighting *a, *b;
	const struct ash_link *link;
};
/* Do two forms differ in what the caller is after? */
typedef bool ash_forms_differ_fn(const struct ash_form *a, const struct ash_form *b);
/* The first clash by unit; false when there is none. */
bool ash_suspect_clash(const struct ash_run *run, const struct ash_suspect *suspect,
		       ash_forms_differ_fn *differ, struct ash_clash *clash);

#endif
