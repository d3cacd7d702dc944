/* Membership: by which glob a file belongs to a component. */
#ifndef ASHLAR_CHECKS_MEMBER_H
#define ASHLAR_CHECKS_MEMBER_H

#include "checks/project.h"

/* The glob of `files`, `api` or `external` that takes the file, or NULL. */
const struct ash_glob *ash_component_takes(const struct ash_component *component, const char *path,
					   enum ash_file_class file_class);
/* The glob of `rest` that keeps the file, if no component takes it; or NULL. */
const struct ash_glob *ash_component_keeps(const struct ash_component *component, const char *path,
					   enum ash_file_class file_class);
/* Index of the component that has the file, or ASH_NONE; of several the first. */
uint32_t ash_component_of(const struct ash_config *config, const char *path,
			  enum ash_file_class file_class);
/* The first glob of the list that matches, or NULL. */
const struct ash_glob *ash_globs_match(const struct ash_globs *globs, const char *path);

#endif
