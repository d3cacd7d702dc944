/* Root: found once, before anything is parsed, since every fact is written relative to it. */
#include "driver/root.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "facts/base/path.h"

/* The deepest folder that holds both; either may be NULL (nothing yet). */
static const char *common(struct ash_arena *arena, const char *a, const char *b)
{
	if (!a || !b)
		return a ? a : b;
	while (!ash_path_inside(a, b))
		a = ash_path_folder(arena, a);
	return a;
}

static const char *common_of_files(struct ash_arena *arena, const struct ash_compiles *compiles)
{
	const char *folder = NULL;

	for (size_t i = 0; i < compiles->n; i++) {
		const char *file = compiles->v[i].file;

		if (!folder || !ash_path_inside(folder, file))
			folder = common(arena, folder, ash_path_folder(arena, file));
	}
	return folder;
}

static const char *common_of_directories(struct ash_arena *arena,
					 const struct ash_compiles *compiles)
{
	const char *folder = NULL, *last = "";

	for (size_t i = 0; i < compiles->n; i++) {
		const char *directory = compiles->v[i].directory;

		if (strcmp(directory, last) != 0)
			folder = common(arena, folder, ash_path_canonical(arena, "/", directory));
		last = directory;
	}
	return folder;
}

/* "/" and the home folder hold everybody's files: never a root by accident. */
static bool too_wide(struct ash_arena *arena, const char *folder)
{
	const char *home = getenv("HOME");

	if (strcmp(folder, "/") == 0)
		return true;
	return home && home[0] == '/' && strcmp(ash_path_canonical(arena, "/", home), folder) == 0;
}

static bool is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Applies what was asked for; false with `why` when it does not exist. */
static bool wished(struct ash_arena *arena, const struct ash_root_wish *wish, struct ash_root *root,
		   struct ash_buf *why)
{
	*root = (struct ash_root){0};
	if (wish->config) {
		root->config = ash_path_canonical(arena, wish->here, wish->config);
		root->folder = ash_path_folder(arena, root->config);
		if (access(root->config, R_OK) != 0) {
			ash_buf_addf(why, "cannot read the configuration '%s'", wish->config);
			return false;
		}
	}
	if (wish->root) {
		root->folder = ash_path_canonical(arena, wish->here, wish->root);
		if (!is_folder(root->folder)) {
			ash_buf_addf(why, "the root '%s' is no folder", wish->root);
			return false;
		}
		if (!root->config) {
			const char *file =
				ash_arena_printf(arena, "%s/" ASH_CONFIG_FILE, root->folder);

			root->config = access(file, F_OK) == 0 ? file : NULL;
		}
	}
	return true;
}

/* Takes the configuration that governs `start`, if there is one. */
static bool configured(struct ash_arena *arena, const char *start, struct ash_root *root)
{
	const char *config = ash_config_find(arena, start);

	if (!config)
		return false;
	root->config = ash_path_canonical(arena, "/", config);
	root->folder = ash_path_folder(arena, root->config);
	return true;
}

static const char *repository(struct ash_arena *arena, const char *start)
{
	const char *top = ash_repository_top(arena, start);

	if (!top)
		return NULL;
	top = ash_path_canonical(arena, "/", top);
	return too_wide(arena, top) ? NULL : top;
}

bool ash_root_of_database(struct ash_arena *arena, const struct ash_root_wish *wish,
			  const char *database, const struct ash_compiles *compiles,
			  struct ash_root *root, struct ash_buf *why)
{
	const char *folder = ash_path_folder(arena, database);
	const char *files = common_of_files(arena, compiles);
	const char *all;

	if (!wished(arena, wish, root, why))
		return false;
	if (root->folder || configured(arena, folder, root))
		return true;
	if (!files || strcmp(files, "/") == 0) {
		root->folder = folder;
		return true;
	}
	if (configured(arena, files, root))
		return true;
	root->folder = repository(arena, files);
	if (root->folder)
		return true;
	all = common(arena, files, common_of_directories(arena, compiles));
	if (ash_path_inside(folder, files))
		all = common(arena, all, folder);
	root->folder = !too_wide(arena, all) ? all : too_wide(arena, files) ? folder : files;
	return true;
}

bool ash_root_of_facts(struct ash_arena *arena, const struct ash_root_wish *wish, const char *start,
		       const char *main_file, struct ash_root *root, struct ash_buf *why)
{
	const char *folder = ash_path_canonical(arena, "/", start);

	if (!wished(arena, wish, root, why))
		return false;
	if (root->folder || configured(arena, start, root))
		return true;
	for (; main_file[0] && strcmp(folder, "/") != 0; folder = ash_path_folder(arena, folder)) {
		if (access(ash_arena_printf(arena, "%s/%s", folder, main_file), F_OK) == 0) {
			root->folder = folder;
			return true;
		}
	}
	root->folder = repository(arena, start);
	if (!root->folder)
		root->folder = ash_path_canonical(arena, "/", start);
	return true;
}
