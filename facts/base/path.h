/* Paths as text: no call here touches the file system unless it says so. */
#ifndef ASHLAR_FACTS_BASE_PATH_H
#define ASHLAR_FACTS_BASE_PATH_H

#include <stdbool.h>

#include "facts/base/arena.h"

#ifdef __cplusplus
extern "C" {
#endif

/* `path` seen from `directory` (absolute), with '.', '..' and double slashes removed. */
char *ash_path_resolve(struct ash_arena *arena, const char *directory, const char *path);
/* The same with symlinks resolved (asks the file system); the lexical form if it does not exist. */
char *ash_path_canonical(struct ash_arena *arena, const char *directory, const char *path);
/*
 * Relative to root when `path` (absolute, normalised) is root or inside it, else `path` itself.
 * Answers a pointer into `path`, or "." for root itself.
 */
const char *ash_path_relative(const char *root, const char *path);
/* Is `path` inside folder `root` (or equal)? Both absolute and normalised. */
bool ash_path_inside(const char *root, const char *path);
/* The last component, a pointer into path. */
const char *ash_path_base(const char *path);
/* Everything before the last slash; "." when there is none, "/" for the root. */
char *ash_path_folder(struct ash_arena *arena, const char *path);
/* Length of the base name without its last extension: "net.tar.c" -> 7. */
size_t ash_path_stem(const char *base);
/* Makes the folder and its parents (asks the file system). 0, or -1 with errno set. */
int ash_make_folders(const char *path);

/*
 * Glob match of a whole relative path: '*' and '?' stop at '/', '**' does not, [a-z] classes,
 * {a,b} alternatives. "dir" alone also matches all below it, and so does "dir/".
 */
bool ash_glob_match(const char *pattern, const char *path);

#ifdef __cplusplus
}
#endif
#endif
