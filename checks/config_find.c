/*
 * Which ashlar.yaml governs a file: the nearest at or above it, within its repository; where that is
 * the addition of a folder, the root it names.
 */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "checks/config.h"
#include "facts/base/path.h"

static bool exists(struct ash_arena *arena, const char *folder, const char *name)
{
	return access(ash_path_resolve(arena, folder, name), F_OK) == 0;
}

static bool is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Absolute and without symlinks; `start` itself when it is a folder. */
static const char *first_folder(struct ash_arena *arena, const char *start)
{
	char *path;
	char *here = getcwd(NULL, 0);

	path = ash_path_canonical(arena, here ? here : "/", start);
	free(here);
	return is_folder(path) ? path : ash_path_folder(arena, path);
}

/* The folder above, or NULL at the top. */
static const char *above(struct ash_arena *arena, const char *folder)
{
	return strcmp(folder, "/") == 0 ? NULL : ash_path_folder(arena, folder);
}

/* The folder's file, or that of the root it names. */
static const char *root_file(struct ash_arena *arena, const char *folder)
{
	const char *file = ash_path_resolve(arena, folder, ASH_CONFIG_FILE);
	const char *root = ash_config_root_of(arena, file);

	return root && exists(arena, root, ASH_CONFIG_FILE)
		       ? ash_path_resolve(arena, root, ASH_CONFIG_FILE)
		       : file;
}

const char *ash_config_find(struct ash_arena *arena, const char *start)
{
	const char *folder = first_folder(arena, start);

	while (folder) {
		if (exists(arena, folder, ASH_CONFIG_FILE))
			return root_file(arena, folder);
		if (exists(arena, folder, ".git"))
			return NULL;
		folder = above(arena, folder);
	}
	return NULL;
}

const char *ash_repository_top(struct ash_arena *arena, const char *start)
{
	const char *folder = first_folder(arena, start);

	while (folder && !exists(arena, folder, ".git"))
		folder = above(arena, folder);
	return folder;
}
