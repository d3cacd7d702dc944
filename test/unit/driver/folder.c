/* A folder of files for one test. */
#include "folder.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "facts/base/path.h"

int folder_make(void **state)
{
	char pattern[] = "/tmp/ashlar-test-XXXXXX";

	*state = mkdtemp(pattern) ? realpath(pattern, NULL) : NULL;
	return *state ? 0 : -1;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
	(void)status, (void)kind, (void)where;
	return remove(path);
}

int folder_remove(void **state)
{
	int result = nftw(*state, remove_one, 16, FTW_DEPTH | FTW_PHYS);

	free(*state);
	return result;
}

const char *folder_path(struct ash_arena *arena, void *const *state, const char *name)
{
	return ash_arena_printf(arena, "%s/%s", (const char *)*state, name);
}

const char *folder_write(struct ash_arena *arena, void *const *state, const char *name,
			 const char *text, unsigned age_s)
{
	const char *path = folder_path(arena, state, name);
	time_t then = time(NULL) - (time_t)age_s;
	struct timespec times[2] = {{.tv_sec = then}, {.tv_sec = then}};

	assert_int_equal(ash_make_folders(ash_path_folder(arena, path)), 0);
	assert_int_equal(ash_write_file(path, text, strlen(text)), 0);
	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
	return path;
}
