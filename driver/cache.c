/* Cache: files under final names are whole, because they are renamed into place. */
#include "driver/cache.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "facts/base/path.h"

#define DAY_S          86400L
#define KEEP_S         (30 * DAY_S)
#define PRUNED_MARK    "pruned"
#define PROGRAM_PREFIX "program-"

/* Is this entry to be removed? */
typedef bool condemn_fn(const char *name, const struct stat *status, const void *context);

static void remove_entries(const char *folder, condemn_fn *condemn, const void *context)
{
	DIR *entries = opendir(folder);
	const struct dirent *entry;

	while (entries && (entry = readdir(entries))) {
		struct stat status;

		if (fstatat(dirfd(entries), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
		    S_ISREG(status.st_mode) && condemn(entry->d_name, &status, context))
			unlinkat(dirfd(entries), entry->d_name, 0);
	}
	if (entries)
		closedir(entries);
}

static const char *base_folder(struct ash_arena *arena)
{
	const char *cache = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");

	if (cache && cache[0] == '/')
		return ash_arena_printf(arena, "%s/ashlar", cache);
	return home && home[0] == '/' ? ash_arena_printf(arena, "%s/.cache/ashlar", home) : NULL;
}

static const char *temporary_folder(struct ash_arena *arena)
{
	const char *tmp = getenv("TMPDIR");
	char *folder =
		ash_arena_printf(arena, "%s/ashlar-XXXXXX", tmp && tmp[0] == '/' ? tmp : "/tmp");

	return mkdtemp(folder);
}

/* The lasting folder, or NULL with errno set when it cannot be written. */
static const char *lasting_folder(struct ash_arena *arena, const char *root)
{
	const char *base = base_folder(arena);
	const char *folder;

	errno = ENOENT;
	if (!base)
		return NULL;
	folder = ash_arena_printf(arena, "%s/%016" PRIx64, base, ash_hash_text(root));
	if (ash_make_folders(folder) != 0 || access(folder, W_OK | X_OK) != 0)
		return NULL;
	return folder;
}

bool ash_cache_open(struct ash_cache *cache, struct ash_arena *arena, const char *root,
		    bool temporary, struct ash_troubles *troubles)
{
	*cache = (struct ash_cache){.temporary = temporary};
	if (!temporary) {
		cache->folder = lasting_folder(arena, root);
		if (cache->folder)
			return true;
		ash_trouble_add(troubles, ASH_WARNING, (struct ash_place){.path = ""},
				"no cache: cannot write '%s': %s; every unit will be parsed each "
				"time (set XDG_CACHE_HOME, or pass --no-cache)",
				base_folder(arena) ? base_folder(arena) : "~/.cache/ashlar",
				strerror(errno));
	}
	cache->temporary = true;
	cache->folder = temporary_folder(arena);
	if (cache->folder)
		return true;
	ash_trouble_add(troubles, ASH_ERROR, (struct ash_place){.path = ""},
			"cannot make a temporary folder: %s; set TMPDIR to a writable one",
			strerror(errno));
	return false;
}

static bool condemn_all(const char *name, const struct stat *status, const void *context)
{
	(void)name, (void)status, (void)context;
	return true;
}

static bool condemn_old(const char *name, const struct stat *status, const void *context)
{
	(void)name;
	return status->st_mtime < *(const time_t *)context;
}

/* Temporary names start with the entry's: 16 hex digits, the same for all files of a task. */
static bool condemn_half_written(const char *name, const struct stat *status, const void *context)
{
	(void)status;
	return strncmp(name, context, 16) == 0 && strstr(name, ".tmp") != NULL;
}

static bool condemn_program(const char *name, const struct stat *status, const void *context)
{
	(void)status;
	return strncmp(name, PROGRAM_PREFIX, strlen(PROGRAM_PREFIX)) == 0 &&
	       strcmp(name, context) != 0;
}

/* Once a day is enough: listing a folder of ten thousand units takes time too. */
static void prune(const struct ash_cache *cache)
{
	struct ash_buf mark = {0};
	struct stat status;
	time_t now = time(NULL), oldest = now - KEEP_S;

	ash_buf_addf(&mark, "%s/" PRUNED_MARK, cache->folder);
	if (stat(mark.data, &status) != 0 || status.st_mtime + DAY_S < now) {
		remove_entries(cache->folder, condemn_old, &oldest);
		ash_write_file(mark.data, "", 0);
	}
	ash_buf_release(&mark);
}

void ash_cache_close(struct ash_cache *cache)
{
	if (cache->folder && cache->temporary) {
		remove_entries(cache->folder, condemn_all, NULL);
		rmdir(cache->folder);
	} else if (cache->folder) {
		prune(cache);
	}
	ash_stamps_release(&cache->stamps);
	cache->folder = NULL;
}

static const char *entry_path(const struct ash_cache *cache, struct ash_arena *arena, uint64_t key,
			      const char *suffix)
{
	return ash_arena_printf(arena, "%s/%016" PRIx64 "%s", cache->folder, key, suffix);
}

/* Says that the entry was used, at most once a day: pruning looks at the time. */
static void touch(const struct ash_task *task)
{
	struct stat status;

	if (stat(task->stamps_path, &status) == 0 && status.st_mtime + DAY_S < time(NULL)) {
		utimensat(AT_FDCWD, task->stamps_path, NULL, 0);
		utimensat(AT_FDCWD, task->facts_path, NULL, 0);
	}
}

void ash_cache_look_up(struct ash_cache *cache, struct ash_arena *arena, struct ash_task *task)
{
	struct ash_record_of_unit record = {0};
	struct stat status;

	task->facts_path = entry_path(cache, arena, task->key, ".facts");
	task->deps_path = entry_path(cache, arena, task->key, ".deps");
	task->log_path = entry_path(cache, arena, task->key, ".log");
	task->stamps_path = entry_path(cache, arena, task->key, ".stamps");
	if (!cache->temporary &&
	    ash_stamps_hold(&cache->stamps, arena, task->stamps_path, &record) &&
	    access(task->facts_path, R_OK) == 0) {
		task->state = ASH_TASK_CACHED;
		task->checksum = record.checksum;
		task->dropped = record.dropped;
		touch(task);
	} else {
		ash_vec_release(&record.dropped);
	}
	/* microseconds when it was measured; else bytes, which is as near as a guess gets */
	task->cost = record.cpu_us;
	if (!task->cost && stat(task->compile->file, &status) == 0)
		task->cost = (uint64_t)status.st_size;
}

void ash_cache_forget(const struct ash_cache *cache, const struct ash_task *task)
{
	if (!cache->temporary)
		unlink(task->stamps_path);
	unlink(task->log_path);
}

void ash_cache_keep(struct ash_cache *cache, const struct ash_task *task)
{
	struct ash_record_of_unit record = {
		.checksum = task->checksum, .cpu_us = task->cpu_us, .dropped = task->dropped};

	if (!cache->temporary)
		ash_stamps_write(&cache->stamps, task->stamps_path, task->deps_path,
				 task->started_ns, &record);
	unlink(task->deps_path); /* said again, with times, in the stamps */
}

void ash_cache_sweep(const struct ash_cache *cache, const struct ash_task *task)
{
	remove_entries(cache->folder, condemn_half_written, ash_path_base(task->facts_path));
}

const char *ash_cache_program(const struct ash_cache *cache, struct ash_arena *arena, uint64_t key)
{
	return ash_arena_printf(arena, "%s/" PROGRAM_PREFIX "%016" PRIx64 ".facts", cache->folder,
				key);
}

void ash_cache_only_program(const struct ash_cache *cache, const char *path)
{
	remove_entries(cache->folder, condemn_program, ash_path_base(path));
}
