/* Where things are declared: what notes point at, and what makes a symbol part of an API. */
#ifndef ASHLAR_CHECKS_ARCH_DECLARED_H
#define ASHLAR_CHECKS_ARCH_DECLARED_H

#include "checks/project.h"

/*
 * Does the path's extension say that the file is made for inclusion (.h, .hpp, .inc, ...)? Such a
 * file has no unit of its own.
 */
bool ash_path_is_header(const char *path);
/* The entity itself, or for a field, enumerator or method the outermost record or enum around it.
 */
uint32_t ash_entity_owner(const struct ash_view *view, uint32_t entity);
/* Does the use need the definition of the type it names, or around what it names? */
bool ash_edge_looks_inside(const struct ash_view *view, const struct ash_edge *edge);
/*
 * Where the entity is declared: in `seen_file` if that declares it (ASH_NONE: anywhere), else in
 * the first header, else the first place. Macros and fields have their place too. Path "" when no
 * subject file declares it.
 */
struct ash_place ash_declared_at(const struct ash_project *project, uint32_t entity,
				 uint32_t seen_file);

#endif
