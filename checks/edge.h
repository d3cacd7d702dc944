/* Edges: the uses and includes that leave their component. */
#ifndef ASHLAR_CHECKS_EDGE_H
#define ASHLAR_CHECKS_EDGE_H

#include "checks/project.h"

/* Fills project->edges; components and classes of the files must be there. */
void ash_project_find_edges(struct ash_arena *arena, struct ash_project *project);

#endif
