/*
 * Nests: the folder of a target that keeps its sources and headers in folders of its own, as in
 * net/src and net/include/net. Such folders are one part, named for the target's folder, and not
 * three named "src", "include" and "net". Most sources in a nest are the target's own.
 */
#include <string.h>

#include "checks/propose/propose.h"

/* Words for folders that say what kind of files they hold, not what these are about. */
static const char *const kind_words[] = {"src",     "source",  "sources", "include", "includes",
					 "inc",     "headers", "public",  "private", "internal",
					 "details", "detail",  "impl",    NULL};

static bool is_word(const char *word, const char *text, size_t n)
{
	return strlen(word) == n && strncmp(word, text, n) == 0;
}

static bool is_kind_word(const char *text, size_t n)
{
	for (size_t i = 0; kind_words[i]; i++)
		if (is_word(kind_words[i], text, n))
			return true;
	return false;
}

static size_t folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) : 0;
}

/* Bytes that two folders have in common, whole words only. */
static size_t common_length(const char *a, size_t n_a, const char *b, size_t n_b)
{
	size_t n = 0, common = 0;

	while (n < n_a && n < n_b && a[n] == b[n])
		if (a[n++] == '/')
			common = n - 1;
	if ((n == n_a || a[n] == '/') && (n == n_b || b[n] == '/'))
		common = n;
	return common;
}

/* The folder of all sources of the target, without words of kind at its end; "" when none. */
static const char *home_of(struct ash_arena *arena, const struct ash_project *project,
			   const struct ash_targets *targets, uint32_t target)
{
	const struct ash_view *view = project->view;
	const char *home = NULL;
	size_t n = 0, word;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);

		if (targets->owner[i] != target || !(view->files[i].flags & ASH_FILE_MAIN))
			continue;
		n = home ? common_length(home, n, path, folder_length(path)) : folder_length(path);
		home = path;
	}
	for (; n > 0; n = word > 0 ? word - 1 : 0) {
		for (word = n; word > 0 && home[word - 1] != '/';)
			word--;
		if (!is_kind_word(home + word, n - word))
			break;
	}
	return home ? ash_arena_copy_n(arena, home, n) : "";
}

/* Is the folder the nest, or below it by words of kind and the nest's or the target's name? */
static bool is_in_nest(const struct ash_nest *nest, const char *folder, size_t n)
{
	size_t at = strlen(nest->folder);
	const char *slash = strrchr(nest->folder, '/'), *last = slash ? slash + 1 : nest->folder;

	if (n < at || memcmp(nest->folder, folder, at) != 0 || (n > at && folder[at] != '/'))
		return false;
	while (at < n) {
		const char *word = folder + at + 1;
		size_t length = strcspn(word, "/");

		if (word + length > folder + n)
			length = (size_t)(folder + n - word);
		if (!is_kind_word(word, length) && !is_word(last, word, length) &&
		    !is_word(nest->name, word, length))
			return false;
		at += 1 + length;
	}
	return true;
}

static bool is_mostly_its_own(const struct ash_project *project, const struct ash_targets *targets,
			      uint32_t target, const struct ash_nest *nest)
{
	const struct ash_view *view = project->view;
	uint32_t own = 0, others = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);

		if (!(view->files[i].flags & ASH_FILE_MAIN) ||
		    !is_in_nest(nest, path, folder_length(path)))
			continue;
		own += targets->owner[i] == target;
		others += targets->owner[i] != target;
	}
	return own > others;
}

void ash_nests_find(struct ash_arena *arena, const struct ash_project *project,
		    const struct ash_targets *targets, struct ash_nests *nests)
{
	struct ash_nest *found = ash_arena_array(arena, targets->n + 1, sizeof *found);

	*nests = (struct ash_nests){.v = found};
	for (uint32_t i = 0; i < targets->n; i++) {
		struct ash_nest nest = {.folder = home_of(arena, project, targets, i),
					.name = targets->v[i].name};

		if (*nest.folder && is_mostly_its_own(project, targets, i, &nest))
			found[nests->n++] = nest;
	}
}

const char *ash_nest_of(const struct ash_nests *nests, const char *folder)
{
	for (uint32_t i = 0; i < nests->n; i++)
		if (is_in_nest(&nests->v[i], folder, strlen(folder)))
			return nests->v[i].folder;
	return NULL;
}
