/*
 * Carriers, told apart by their first bytes and never by their names: the walk over folders,
 * archives and objects down to fact files, which facts.c verifies.
 *
 * In a folder only what should carry facts is spoken of: an object without them is reported
 * unless its facts lie beside it; linked images and archives without facts are passed over, for
 * the objects they were made of tell more.
 */
#include "facts/carrier.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facts/base/vec.h"
#include "facts/carrier_archive.h"
#include "facts/carrier_object.h"

#define SIDE_SUFFIX    ".facts" /* of a fact file beside its object */
#define TEMPORARY_MARK ".tmp."  /* in names of files being written, see ash_write_file */

/* Facts written beside the object make it no loss that it has none itself. */
static bool has_side_file(struct ash_walk *walk, const char *path)
{
	return access(ash_arena_printf(&walk->arena, "%s" SIDE_SUFFIX, path), R_OK) == 0;
}

/* A file met in a folder (quiet) or named by the user. */
static void read_file(struct ash_walk *walk, const char *path, const struct ash_file_span *file,
		      bool quiet)
{
	switch (ash_carrier_kind(file)) {
	case ASH_CARRIER_FACTS:
		ash_walk_object(walk, path, file, quiet);
		break;
	case ASH_CARRIER_ARCHIVE:
		ash_walk_archive(walk, path, file, quiet);
		break;
	case ASH_CARRIER_ELF:
		if (!quiet || !has_side_file(walk, path))
			ash_walk_object(walk, path, file, quiet);
		break;
	case ASH_CARRIER_NONE:
		if (!quiet)
			ash_walk_say(walk, path, NULL, "neither facts nor an object or archive");
		break;
	}
}

static int read_path(struct ash_walk *walk, const char *path, bool quiet);

struct names {
	ASH_VEC(char *);
};

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names in the folder, sorted, in the arena; 0 or -1 with errno. */
static int list_folder(struct ash_walk *walk, const char *path, struct names *names)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;

	if (!folder)
		return -1;
	while ((entry = readdir(folder)) != NULL) {
		const char *name = entry->d_name;

		if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
		    strcmp(name, ".git") == 0 || strstr(name, TEMPORARY_MARK))
			continue;
		ash_vec_push(names, ash_arena_copy(&walk->arena, name));
	}
	closedir(folder);
	if (names->n > 0)
		qsort(names->v, names->n, sizeof *names->v, compare_names);
	return 0;
}

/* Folders behind symbolic links are not entered: they may lead back. */
static bool is_linked_folder(const char *path)
{
	struct stat own, target;

	return lstat(path, &own) == 0 && S_ISLNK(own.st_mode) && stat(path, &target) == 0 &&
	       S_ISDIR(target.st_mode);
}

static int read_folder(struct ash_walk *walk, const char *path)
{
	struct names names = {0};
	int result = list_folder(walk, path, &names);
	size_t n = strlen(path);

	for (size_t i = 0; i < names.n; i++) {
		const char *child = ash_arena_printf(&walk->arena,
						     n > 0 && path[n - 1] == '/' ? "%s%s" : "%s/%s",
						     path, names.v[i]);

		if (!is_linked_folder(child) && read_path(walk, child, true) != 0)
			ash_walk_say(walk, child, NULL,
				     ash_arena_printf(&walk->arena, "cannot be read: %s",
						      strerror(errno)));
	}
	ash_vec_release(&names);
	return result;
}

/* Folder or file; 0, or -1 with errno. Sockets, devices and the like in a folder are no matter. */
static int read_path(struct ash_walk *walk, const char *path, bool quiet)
{
	struct ash_file_span file;
	struct stat status;
	int fd;

	if (stat(path, &status) != 0)
		return quiet && errno == ENOENT ? 0 : -1; /* a dangling link, or gone meanwhile */
	if (S_ISDIR(status.st_mode))
		return read_folder(walk, path);
	if (!S_ISREG(status.st_mode) && quiet)
		return 0;
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return -1;
	if (!ash_file_span_whole(&file, fd)) {
		close(fd);
		errno = EINVAL;
		return -1;
	}
	read_file(walk, path, &file, quiet);
	close(fd);
	return 0;
}

int ash_carrier_read(const char *path, ash_carrier_fn *found, void *context)
{
	struct ash_walk walk = {.found = found, .context = context};
	int result = read_path(&walk, path, false);
	int error = errno;

	ash_arena_release(&walk.arena);
	errno = error;
	return result == 0 ? walk.n_good : -1;
}
