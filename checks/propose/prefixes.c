/*
 * Parts from prefixes. Where one folder holds most of the files, it has parts all the same: those
 * whose names begin with one word (t_list.c, t_set.c, t_zset.c). The folder's own part is what they
 * leave. Where there are many folders, these are the parts that people think in.
 *
 * A word counts when enough sources begin with it, a glob names just its files, and it is not the
 * name of most of the folder: that prefix is the project's own.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "checks/propose/propose.h"
#include "facts/base/path.h"
#include "facts/base/vec.h"

#define CROWDED     30u /* files of a folder that is looked into */
#define LEAST_FILES 4u
#define LEAST_UNITS 2u /* sources that are compiled by themselves */
#define SEPARATORS  "_-"

/* A file directly in the folder. */
struct member {
	const char *path, *name;
	size_t word; /* bytes of the name before the first separator, or before the suffix */
	bool unit;
};

struct group {
	const char *word, *glob;
	uint32_t n_files;
};

struct crowd {
	struct ash_arena *arena;
	const char *folder;
	struct {
		ASH_VEC(struct member);
	} members; /* sorted by word, then name */
	struct {
		ASH_VEC(struct group);
	} groups;
};

static int by_word(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	size_t n = x->word < y->word ? x->word : y->word;
	int order = memcmp(x->name, y->name, n);

	if (order == 0)
		order = (x->word > y->word) - (x->word < y->word);
	return order ? order : strcmp(x->name, y->name);
}

static void add_member(struct crowd *crowd, const char *path, bool unit)
{
	const char *name = ash_path_base(path);
	size_t suffix = strcspn(name, "."), word = strcspn(name, SEPARATORS);

	ash_vec_push(&crowd->members,
		     ((struct member){path, name, word < suffix ? word : suffix, unit}));
}

/* All files of the folder; those that are of another part have no word. */
static void list_members(struct crowd *crowd, const struct ash_project *project,
			 const struct ash_proposal *proposal, uint32_t part)
{
	const struct ash_view *view = project->view;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);
		size_t n = strlen(crowd->folder);

		if (project->file_class[i] != ASH_CLASS_PROJECT ||
		    strncmp(path, crowd->folder, n) != 0 || (n && path[n] != '/') ||
		    strchr(path + n + (n > 0), '/'))
			continue;
		add_member(crowd, path, (view->files[i].flags & ASH_FILE_MAIN) != 0);
		if (ash_proposal_part_of(proposal, path) != part)
			crowd->members.v[crowd->members.n - 1].word = 0;
	}
	if (crowd->members.n)
		qsort(crowd->members.v, crowd->members.n, sizeof *crowd->members.v, by_word);
}

/* Does the glob match members [begin, end) and no other? */
static bool names_just(const struct crowd *crowd, const char *glob, size_t begin, size_t end)
{
	for (size_t i = 0; i < crowd->members.n; i++)
		if (ash_glob_match(glob, crowd->members.v[i].path) != (i >= begin && i < end))
			return false;
	return true;
}

/* The simplest glob that names just these; NULL: none does. */
static const char *glob_of(const struct crowd *crowd, const char *word, size_t begin, size_t end)
{
	static const char *const tails[] = {"_*", "-*", "*", "[_-]*", "[._-]*"};
	const char *slash = crowd->folder[0] ? "/" : "";

	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		const char *glob = ash_arena_printf(crowd->arena, "%s%s%s%s", crowd->folder, slash,
						    word, tails[i]);

		if (names_just(crowd, glob, begin, end))
			return glob;
	}
	return NULL;
}

static void consider(struct crowd *crowd, size_t begin, size_t end)
{
	const struct member *first = &crowd->members.v[begin];
	struct group group = {.n_files = (uint32_t)(end - begin)};
	uint32_t units = 0;

	for (size_t i = begin; i < end; i++)
		units += crowd->members.v[i].unit;
	if (first->word == 0 || !isalpha((unsigned char)first->name[0]) ||
	    group.n_files < LEAST_FILES || units < LEAST_UNITS ||
	    group.n_files > crowd->members.n / 2)
		return;
	group.word = ash_arena_copy_n(crowd->arena, first->name, first->word);
	group.glob = glob_of(crowd, group.word, begin, end);
	if (group.glob)
		ash_vec_push(&crowd->groups, group);
}

static void find_groups(struct crowd *crowd)
{
	for (size_t begin = 0, end; begin < crowd->members.n; begin = end) {
		const struct member *first = &crowd->members.v[begin];

		for (end = begin + 1; end < crowd->members.n; end++)
			if (crowd->members.v[end].word != first->word ||
			    memcmp(crowd->members.v[end].name, first->name, first->word) != 0)
				break;
		consider(crowd, begin, end);
	}
}

static int largest_first(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	if (x->n_files != y->n_files)
		return x->n_files < y->n_files ? 1 : -1;
	return strcmp(x->word, y->word);
}

/* Adds the largest groups as parts, as long as there is room; `part` keeps what is left. */
static void split(struct crowd *crowd, struct ash_proposal *proposal, uint32_t part)
{
	for (size_t i = 0; i < crowd->groups.n && proposal->n_parts < ASH_PROPOSE_MOST_PARTS; i++) {
		const struct group *group = &crowd->groups.v[i];
		struct ash_proposed_part *whole = &proposal->parts[part];
		struct ash_proposed_part found = {.folder = whole->folder,
						  .globs = &group->glob,
						  .n_globs = 1,
						  .n_files = group->n_files};

		ash_proposal_add(crowd->arena, proposal, &found, group->word,
				 ash_arena_printf(crowd->arena, "%s-%s", whole->name, group->word));
		whole->n_files -= group->n_files;
		whole->rest = true;
	}
}

void ash_propose_prefixes(struct ash_arena *arena, const struct ash_project *project,
			  struct ash_proposal *proposal)
{
	uint32_t n_folders = proposal->n_parts, n_files = 0;

	for (uint32_t i = 0; i < n_folders; i++)
		n_files += proposal->parts[i].n_files;
	for (uint32_t i = 0; i < n_folders; i++) {
		struct crowd crowd = {.arena = arena, .folder = proposal->parts[i].folder};

		if (!crowd.folder)
			continue;
		list_members(&crowd, project, proposal, i);
		if (crowd.members.n >= CROWDED && crowd.members.n > n_files / 2)
			find_groups(&crowd);
		if (crowd.groups.n)
			qsort(crowd.groups.v, crowd.groups.n, sizeof *crowd.groups.v,
			      largest_first);
		split(&crowd, proposal, i);
		ash_vec_release(&crowd.members);
		ash_vec_release(&crowd.groups);
	}
}
