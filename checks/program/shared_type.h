/*
 * Shared types: in C, two structs of one tag in two files are two types, and may differ, unless
 * the files share a function or variable of that type. Part of program-layout-mismatch.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_SHARED_TYPE_H
#define ASHLAR_CHECKS_PROGRAM_SHARED_TYPE_H

#include "checks/rule.h"

void ash_shared_types_check(struct ash_run *run);
/* Per file: is it part of a C++ unit? In the arena. */
const bool *ash_cxx_files(struct ash_arena *arena, const struct ash_view *view,
			  const struct ash_index *index);

#endif
