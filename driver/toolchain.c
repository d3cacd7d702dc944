/* Toolchain: found relative to our own executable, so that an installed tree may be moved. */
#include "driver/toolchain.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "facts/base/path.h"

#define WORKER       "ashlar-worker-"
#define DEFAULT_LLVM 14
#define MAX_WORKERS  32

/* The installed workers' versions, ascending. */
struct versions {
	uint32_t v[MAX_WORKERS];
	size_t n;
};

static const char *library_folder(struct ash_arena *arena)
{
	const char *asked = getenv("ASHLAR_LIBDIR");
	char self[4096];
	ssize_t n;

	if (asked && asked[0])
		return ash_path_canonical(arena, "/", asked);
	n = readlink("/proc/self/exe", self, sizeof self - 1);
	if (n <= 0)
		return "/usr/lib/ashlar";
	self[n] = '\0';
	return ash_path_resolve(arena, ash_path_folder(arena, self), "../lib/ashlar");
}

/* The decimal number that is all of `text`; 0 when it is none. */
static uint32_t version_of(const char *text)
{
	char *end;
	unsigned long n = strtoul(text, &end, 10);

	return text[0] >= '1' && text[0] <= '9' && !*end && n < 1000 ? (uint32_t)n : 0;
}

static void add_version(struct versions *versions, uint32_t version)
{
	size_t i = versions->n;

	if (versions->n == MAX_WORKERS)
		return;
	for (; i > 0 && versions->v[i - 1] > version; i--)
		versions->v[i] = versions->v[i - 1];
	versions->v[i] = version;
	versions->n++;
}

static void list_workers(const char *folder, struct versions *versions)
{
	DIR *entries = opendir(folder);
	const struct dirent *entry;

	while (entries && (entry = readdir(entries)))
		if (strncmp(entry->d_name, WORKER, strlen(WORKER)) == 0 &&
		    version_of(entry->d_name + strlen(WORKER)))
			add_version(versions, version_of(entry->d_name + strlen(WORKER)));
	if (entries)
		closedir(entries);
}

static bool has(const struct versions *versions, uint32_t version)
{
	for (size_t i = 0; i < versions->n; i++)
		if (versions->v[i] == version)
			return true;
	return false;
}

bool ash_compiler_is_clang(const char *compiler)
{
	return strstr(ash_path_base(compiler), "clang") != NULL;
}

/* The N of the first clang-N (clang++-N) among the commands that has a worker; 0: none. */
static uint32_t named(const struct ash_compiles *compiles, const struct versions *versions)
{
	for (size_t i = 0; i < compiles->n; i++) {
		const char *base = ash_path_base(compiles->v[i].argv[0]);
		const char *dash = strrchr(base, '-');

		if (dash && ash_compiler_is_clang(base) && has(versions, version_of(dash + 1)))
			return version_of(dash + 1);
	}
	return 0;
}

/* An executable of this name in PATH or where Debian keeps LLVM; NULL: none. */
static const char *find_clang(struct ash_arena *arena, uint32_t llvm)
{
	const char *path = getenv("PATH");
	const char *debian = ash_arena_printf(arena, "/usr/lib/llvm-%u/bin/clang", llvm);

	while (path && *path) {
		size_t n = strcspn(path, ":");
		const char *file = ash_arena_printf(arena, "%.*s/clang-%u", (int)n, path, llvm);

		if (file[0] == '/' && access(file, X_OK) == 0)
			return file;
		path += n + (path[n] == ':');
	}
	return access(debian, X_OK) == 0 ? debian : NULL;
}

static void explain(const struct versions *versions, const char *folder, uint32_t wanted,
		    struct ash_buf *why)
{
	if (versions->n == 0) {
		ash_buf_addf(why,
			     "no worker (" WORKER "N) in %s; install Ashlar whole, or set "
			     "ASHLAR_LIBDIR",
			     folder);
		return;
	}
	ash_buf_addf(why, "no worker for LLVM %u; installed:", wanted);
	for (size_t i = 0; i < versions->n; i++)
		ash_buf_addf(why, "%s %u", i ? "," : "", versions->v[i]);
}

bool ash_toolchain_choose(struct ash_arena *arena, uint32_t wanted,
			  const struct ash_compiles *compiles, struct ash_toolchain *toolchain,
			  struct ash_buf *why)
{
	const char *folder = library_folder(arena);
	struct versions versions = {.n = 0};
	uint32_t llvm = wanted;

	list_workers(folder, &versions);
	if (!llvm)
		llvm = named(compiles, &versions);
	if (!llvm)
		llvm = has(&versions, DEFAULT_LLVM) || versions.n == 0 ? DEFAULT_LLVM
								       : versions.v[0];
	if (!has(&versions, llvm)) {
		explain(&versions, folder, llvm, why);
		return false;
	}
	toolchain->llvm = llvm;
	toolchain->worker = ash_arena_printf(arena, "%s/" WORKER "%u", folder, llvm);
	toolchain->clang = find_clang(arena, llvm);
	return true;
}
