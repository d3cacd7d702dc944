/* Paths as text: normal forms and relations between them. */
#include "facts/base/path.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "facts/base/buf.h"

static char *join(struct ash_arena *arena, const char *directory, const char *path)
{
	if (path[0] == '/')
		return ash_arena_copy(arena, path);
	return ash_arena_printf(arena, "%s/%s", directory, path);
}

/* Drops the last component of the n bytes at text, which start with '/'. */
static size_t parent_length(const char *text, size_t n)
{
	while (n > 1 && text[n - 1] != '/')
		n--;
	return n > 1 ? n - 1 : n;
}

char *ash_path_resolve(struct ash_arena *arena, const char *directory, const char *path)
{
	char *text = join(arena, directory, path);
	const char *next = text;
	size_t n = 1; /* bytes of the result, written over text from its start: it never grows */

	if (text[0] != '/') /* a relative directory: nothing absolute can be said */
		return text;
	while (*next) {
		size_t length;

		next += strspn(next, "/");
		length = strcspn(next, "/");
		if (length == 2 && memcmp(next, "..", 2) == 0) {
			n = parent_length(text, n);
		} else if (length > 0 && !(length == 1 && next[0] == '.')) {
			if (n > 1)
				text[n++] = '/';
			memmove(text + n, next, length);
			n += length;
		}
		next += length;
	}
	text[n] = '\0';
	return text;
}

char *ash_path_canonical(struct ash_arena *arena, const char *directory, const char *path)
{
	/* not the lexical form: "link/.." is the parent of what link points at */
	char *real = realpath(join(arena, directory, path), NULL);
	char *result;

	if (!real)
		return ash_path_resolve(arena, directory, path);
	result = ash_arena_copy(arena, real);
	free(real);
	return result;
}

bool ash_path_inside(const char *root, const char *path)
{
	size_t n = strlen(root);

	if (n == 1 && root[0] == '/')
		return path[0] == '/';
	return strncmp(root, path, n) == 0 && (path[n] == '\0' || path[n] == '/');
}

const char *ash_path_relative(const char *root, const char *path)
{
	size_t n = strlen(root);

	if (!ash_path_inside(root, path))
		return path;
	if (strcmp(root, path) == 0)
		return ".";
	return n == 1 ? path + 1 : path + n + 1;
}

const char *ash_path_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

char *ash_path_folder(struct ash_arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ash_arena_copy(arena, ".");
	if (slash == path)
		return ash_arena_copy(arena, "/");
	return ash_arena_copy_n(arena, path, (size_t)(slash - path));
}

size_t ash_path_stem(const char *base)
{
	const char *dot = strrchr(base, '.');

	if (!dot || dot == base) /* ".clang-format" has no extension */
		return strlen(base);
	return (size_t)(dot - base);
}

static int make_folder(const char *path)
{
	struct stat status;

	if (mkdir(path, 0777) == 0)
		return 0;
	if (errno != EEXIST)
		return -1;
	if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
		return 0;
	errno = ENOTDIR;
	return -1;
}

int ash_make_folders(const char *path)
{
	struct ash_buf prefix = {0};
	int result = 0, error;

	for (const char *end = path; *end && result == 0;) {
		end += strspn(end, "/");
		end += strcspn(end, "/");
		ash_buf_clear(&prefix);
		ash_buf_add(&prefix, path, (size_t)(end - path));
		result = make_folder(prefix.data);
	}
	error = errno;
	ash_buf_release(&prefix);
	errno = error;
	return result;
}
