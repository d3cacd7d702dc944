/* Looking for a glob's files on disk. */
#ifndef ASHLAR_FACTS_BASE_GLOB_FIND_H
#define ASHLAR_FACTS_BASE_GLOB_FIND_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Is there a regular file below `root` (absolute) whose path relative to it matches? Symbolic links
 * to folders are not followed, unreadable folders are passed over. Only the folder that the
 * pattern's literal beginning names is searched.
 */
bool ash_glob_finds(const char *root, const char *pattern);

#ifdef __cplusplus
}
#endif
#endif
