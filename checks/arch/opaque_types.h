/*
 * Opaque types: what `opaque:` of a component names. Others may hold pointers to them and nothing
 * else: no member, no size, no object by value, no derived class.
 */
#ifndef ASHLAR_CHECKS_ARCH_OPAQUE_TYPES_H
#define ASHLAR_CHECKS_ARCH_OPAQUE_TYPES_H

#include "checks/project.h"

struct ash_opaque_types {
	const struct ash_project *project;
	bool *of; /* per entity: a type that is opaque, or a typedef of one; NULL: there is none */
};

/*
 * An entry names a record with its keyword or without ("struct wal", "wal", "store::Wal"), or a
 * typedef, which stands for what it names; globs will do. Only records that the component itself
 * declares count; the typedef may be anybody's. In the arena.
 */
struct ash_opaque_types ash_opaque_types_new(struct ash_arena *arena,
					     const struct ash_project *project);
/* Does the entry name a type of the component (its number)? */
bool ash_opaque_names_type(struct ash_arena *arena, const struct ash_project *project,
			   uint32_t component, const char *entry);
/* The opaque type that the edge looks into from outside, or ASH_NONE. */
uint32_t ash_opaque_opened(const struct ash_opaque_types *types, const struct ash_edge *edge);

#endif
