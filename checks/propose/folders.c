/*
 * Parts from folders. Every folder that holds files is one to begin with, nests with all that is
 * theirs; while they are too many,
 * the smallest group of sub-folders is folded into the folder around it. Folders whose name says
 * that they hold other people's code are left out, and proposed as vendored.
 */
#include <stdlib.h>
#include <string.h>

#include "checks/propose/propose.h"
#include "facts/base/path.h"
#include "facts/base/vec.h"

/* Names under which projects keep sources that they did not write. */
static const char *const foreign_names[] = {
	"third_party", "third-party",  "thirdparty", "3rdparty",   "vendor", "vendored",
	"external",    "externals",    "extern",     "deps",       "dep",    "dependencies",
	"submodules",  "node_modules", "_deps",      "googletest", NULL};

/* A folder with files of the project; once folded, with all that are below it. */
struct folder {
	const char *path; /* "" for the root */
	uint32_t n_files;
	bool nest; /* holds files of folders below it, which are none of their own */
};

struct folders {
	struct ash_arena *arena;
	ASH_VEC(struct folder);
};

static bool is_foreign_name(const char *name, size_t n)
{
	for (size_t i = 0; foreign_names[i]; i++)
		if (strlen(foreign_names[i]) == n && strncmp(foreign_names[i], name, n) == 0)
			return true;
	return false;
}

/* Bytes of the part of the path that names a foreign folder, or 0. */
static size_t foreign_prefix(const char *path)
{
	for (const char *at = path, *slash; (slash = strchr(at, '/')) != NULL; at = slash + 1)
		if (is_foreign_name(at, (size_t)(slash - at)))
			return (size_t)(slash - path);
	return 0;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sorts, and drops repeats. Answers how many are left. */
static uint32_t sort_texts(const char **texts, uint32_t n)
{
	uint32_t kept = 0;

	if (n)
		qsort(texts, n, sizeof *texts, by_text);
	for (uint32_t i = 0; i < n; i++)
		if (i == 0 || strcmp(texts[i], texts[kept - 1]) != 0)
			texts[kept++] = texts[i];
	return kept;
}

static bool is_inside(const char *folder, const char *path)
{
	size_t n = strlen(folder);

	return n == 0 || (strncmp(folder, path, n) == 0 && path[n] == '/');
}

/* A folder that differs from the one before it in the sorted list is new. */
static void add_folders(struct folders *folders, const char **paths, uint32_t n,
			const struct ash_nests *nests)
{
	for (uint32_t i = 0; i < n; i++) {
		if (folders->n == 0 || strcmp(folders->v[folders->n - 1].path, paths[i]) != 0)
			ash_vec_push(folders,
				     ((struct folder){.path = paths[i],
						      .nest = ash_nest_of(nests, paths[i])}));
		folders->v[folders->n - 1].n_files++;
	}
}

/* Files in and below a folder, and how many of the parts they are in. */
static uint32_t count_below(const struct folders *folders, const char *path, uint32_t *n_parts)
{
	uint32_t n = 0;

	*n_parts = 0;
	for (size_t i = 0; i < folders->n; i++) {
		const struct folder *folder = &folders->v[i];

		if (strcmp(folder->path, path) != 0 && !is_inside(path, folder->path))
			continue;
		n += folder->n_files;
		++*n_parts;
	}
	return n;
}

/* Of the folders that hold several parts, the one with the fewest files; NULL: there is none. */
static const char *smallest_group(const struct folders *folders)
{
	const char *best = NULL;
	uint32_t least = UINT32_MAX;

	for (size_t i = 0; i < folders->n; i++) {
		const char *path = folders->v[i].path, *slash = strrchr(path, '/');
		uint32_t n_parts, n;

		if (!slash)
			continue;
		path = ash_arena_copy_n(folders->arena, path, (size_t)(slash - path));
		n = count_below(folders, path, &n_parts);
		if (n_parts < 2 || n > least || (n == least && best && strcmp(path, best) > 0))
			continue;
		least = n;
		best = path;
	}
	return best;
}

/* Puts a folder in the place of itself and all that is below it. */
static void fold(struct folders *folders, const char *path)
{
	uint32_t n_parts;
	struct folder whole = {.path = path, .n_files = count_below(folders, path, &n_parts)};
	size_t kept = 0;

	for (size_t i = 0; i < folders->n; i++) {
		struct folder folder = folders->v[i];

		if (strcmp(folder.path, path) != 0 && !is_inside(path, folder.path))
			folders->v[kept++] = folder;
	}
	folders->n = kept;
	ash_vec_push(folders, whole);
}

static void keep_few(struct folders *folders)
{
	const char *group;

	while (folders->n > ASH_PROPOSE_MOST_PARTS && (group = smallest_group(folders)) != NULL)
		fold(folders, group);
}

static int by_path(const void *a, const void *b)
{
	const struct folder *x = a, *y = b;

	return strcmp(x->path, y->path);
}

/* The last word of the path; where that is taken, more of it. */
static const char *name_of(struct ash_arena *arena, const struct ash_proposal *proposal,
			   const char *path)
{
	const char *at = path + strlen(path);

	do {
		for (at -= at > path; at > path && at[-1] != '/';)
			at--;
	} while (at > path && ash_proposal_has(proposal, ash_proposal_key(arena, at)));
	return at;
}

static bool has_others_below(const struct folders *folders, const struct ash_proposal *proposal,
			     const struct folder *folder)
{
	for (size_t i = 0; i < folders->n; i++)
		if (&folders->v[i] != folder && is_inside(folder->path, folders->v[i].path))
			return true;
	for (uint32_t i = 0; i < proposal->n_vendored; i++)
		if (is_inside(folder->path, proposal->vendored[i]))
			return true;
	return false;
}

/* A folder is its files and all below it; but not the root, and not where others are below. */
static void add_part(const struct folders *folders, const struct folder *folder,
		     struct ash_proposal *proposal)
{
	struct ash_arena *arena = folders->arena;
	bool others = has_others_below(folders, proposal, folder), nest = folder->nest;
	const char *glob =
		ash_arena_printf(arena, "%s%s%s", folder->path, folder->path[0] ? "/" : "",
				 (others && !nest) || !folder->path[0] ? "*" : "**");
	struct ash_proposed_part part = {.folder = folder->path,
					 .globs = &glob,
					 .n_globs = 1,
					 .n_files = folder->n_files,
					 .rest = nest && others};

	ash_proposal_add(arena, proposal, &part, name_of(arena, proposal, folder->path),
			 folder->path);
}

static bool is_ours(const struct ash_project *project, const struct ash_proposal *proposal,
		    uint32_t file)
{
	const char *path = ash_file_path(project->view, file);

	return project->file_class[file] != ASH_CLASS_VENDORED &&
	       !(proposal->generated && ash_glob_match(proposal->generated, path));
}

/* Where the file is counted: its folder, or the nest that this is in. */
static const char *folder_of(struct ash_arena *arena, const char *path,
			     const struct ash_nests *nests)
{
	const char *slash = strrchr(path, '/'), *folder, *nest;

	folder = slash ? ash_arena_copy_n(arena, path, (size_t)(slash - path)) : "";
	nest = ash_nest_of(nests, folder);
	return nest ? nest : folder;
}

void ash_propose_folders(struct ash_arena *arena, const struct ash_project *project,
			 const struct ash_nests *nests, struct ash_proposal *proposal)
{
	const struct ash_view *view = project->view;
	const char **own = ash_arena_array(arena, view->n_files + 1, sizeof *own);
	const char **foreign = ash_arena_array(arena, view->n_files + 1, sizeof *foreign);
	struct folders folders = {.arena = arena};
	uint32_t n_own = 0, n_foreign = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);
		size_t prefix = foreign_prefix(path);

		if (project->file_class[i] == ASH_CLASS_SYSTEM)
			continue;
		if (prefix)
			foreign[n_foreign++] =
				ash_arena_printf(arena, "%.*s/**", (int)prefix, path);
		else if (is_ours(project, proposal, i))
			own[n_own++] = folder_of(arena, path, nests);
	}
	proposal->vendored = foreign;
	proposal->n_vendored = sort_texts(foreign, n_foreign);
	if (n_own)
		qsort(own, n_own, sizeof *own, by_text);
	add_folders(&folders, own, n_own, nests);
	keep_few(&folders);
	if (folders.n)
		qsort(folders.v, folders.n, sizeof *folders.v, by_path);
	proposal->parts =
		ash_arena_array(arena, folders.n + ASH_PROPOSE_MOST_PARTS, sizeof *proposal->parts);
	for (size_t i = 0; i < folders.n; i++)
		add_part(&folders, &folders.v[i], proposal);
	ash_vec_release(&folders);
}
