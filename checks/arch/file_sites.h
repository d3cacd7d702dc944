/* Uses and includes between project files, in the form of a component's edges. */
#ifndef ASHLAR_CHECKS_ARCH_FILE_SITES_H
#define ASHLAR_CHECKS_ARCH_FILE_SITES_H

#include "checks/project.h"

/* from and to are rows of view->files; sorted by file, line and column. */
struct ash_file_sites {
	const struct ash_edge *v;
	size_t n;
};

struct ash_file_sites ash_file_sites(struct ash_arena *arena, const struct ash_project *project);

#endif
