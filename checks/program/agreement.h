/*
 * Agreement: which declarations of an external symbol contradict what the program says it is.
 *
 * The standard of an entity is its first definition, where nothing defines it the first
 * declaration in a header, else the first of all. Where several files define it (one compile
 * database may build several programs), agreeing with any of them is enough. Never contradicting:
 * templates, deduced types, and definitions, which are two entities of one name when they differ.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_AGREEMENT_H
#define ASHLAR_CHECKS_PROGRAM_AGREEMENT_H

#include "checks/project.h"
#include "facts/base/map.h"

struct ash_agreement {
	const struct ash_project *project; /* borrowed */
	struct ash_map enums;              /* names of enums, which a typedef may have given them */
};

void ash_agreement_init(struct ash_agreement *agreement, const struct ash_project *project);
void ash_agreement_release(struct ash_agreement *agreement);
/*
 * The declaration that the row contradicts, the standard of its entity; NULL when it agrees, when
 * it cannot be compared, or when its file is no project file. Borrowed from the view.
 */
const struct ash_declaration *ash_agreement_contradicted(const struct ash_agreement *agreement,
							 const struct ash_declaration *row);

#endif
