/*
 * Folders with an ashlar.yaml of their own: what they add to the root's, and what holds at a path.
 * They lower limits and raise severities for the files below them, never the other way.
 */
#ifndef ASHLAR_CHECKS_FOLDER_H
#define ASHLAR_CHECKS_FOLDER_H

#include "checks/rule.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Is the path (relative to the root) the folder or below it? */
bool ash_folder_has(const struct ash_folder *folder, const char *path);
/*
 * The limit of a budget at a path: the lowest of `above` (the root's; 0: none) and of the folders
 * around it; 0: none at all. *setting (may be NULL) becomes the folder's that says so, else it is
 * left as it is.
 */
uint32_t ash_limit_at(const struct ash_config *config, const struct ash_rule *rule,
		      const char *path, uint32_t above, const struct ash_setting **setting);
/* The severity of a rule at a path: the highest of `above` and of the folders around it. */
enum ash_severity ash_severity_at(const struct ash_config *config, const char *rule,
				  const char *path, enum ash_severity above);
/* The highest severity that any folder gives the rule; ASH_IGNORE: none speaks of it. */
enum ash_severity ash_folders_severity(const struct ash_config *config, const char *rule);
/* Does some folder want a rule that is not in force at the root? */
bool ash_folders_want(const struct ash_config *config, const struct ash_rule *rule);

#ifdef __cplusplus
}
#endif
#endif
