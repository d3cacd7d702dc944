/*
 * Symbols: what the whole program shows of one external function or variable. The ground of the
 * rules about absence (overexport, unused, undefined), which must only speak where they are sure.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_SYMBOL_H
#define ASHLAR_CHECKS_PROGRAM_SYMBOL_H

#include "checks/rule.h"

struct ash_symbol_sight {
	uint32_t definition; /* first defining declaration row in a project's main file, or ASH_NONE
			      */
	uint32_t header;     /* first declaring row in a project header, or ASH_NONE */
	uint32_t use;        /* first use row that is no recursion, or ASH_NONE */
	uint32_t flags;      /* of all its declaration rows, united (enum ash_declaration_flag) */
	bool defined;        /* anywhere at all, tentatively too */
	bool defined_elsewhere;  /* also in another file, or in a header */
	bool declared_elsewhere; /* some other file than the defining one says its name */
	bool used_elsewhere;     /* some other file than the defining one uses it */
	bool from_macro;         /* a macro wrote a declaration or the body of it */
};

/* A free function or a global variable with external linkage that is no template? */
bool ash_is_linker_symbol(const struct ash_view *view, const struct ash_entity *entity);
struct ash_symbol_sight ash_symbol_sight(const struct ash_project *project, uint32_t entity);
/*
 * Does something outside the program call it, by its name alone: `main` and its likes, entry
 * points of fuzzers, interpreters and loaders?
 */
bool ash_is_entry_point(const char *name);
/* Per file: does another file include it? In the arena. */
const bool *ash_included_files(struct ash_arena *arena, const struct ash_view *view);
/* The place of a declaration row's name. */
struct ash_place ash_declaration_name(const struct ash_view *view,
				      const struct ash_declaration *row);
/*
 * Reports the symbol at its definition: its name in quotes, then `verdict`; where a header declares
 * it, a note says its name and `declared`. Both are string constants without directives of printf.
 */
void ash_symbol_report(struct ash_run *run, const struct ash_symbol_sight *sight,
		       const char *verdict, const char *declared);

#endif
