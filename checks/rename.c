/*
 * Renames; see rename.h. First every pair of an entry and a finding that are the same but for
 * paths votes for the renames that would make them one: from a file that is gone to a file the
 * baseline has never heard of. A file goes where most votes send it, if that one has no better
 * origin; equal votes are decided by the base name (it was moved), then by the folder (it was
 * renamed there), else not at all. Then entries are paired that these renames make equal.
 *
 * Where no component is configured, folders stand for them in keys: a folder whose files all went
 * is renamed to where most of them went, base names kept.
 *
 * A key that is nothing but a path (a file's budget) would vote for any other such file; it has a
 * voice only where base name or folder stayed.
 */
#include "checks/rename.h"

#include <string.h>

#include "checks/key_parts.h"
#include "facts/base/path.h"

/* One file's new name, perhaps. */
struct rename {
	const char *was, *is;
	uint32_t votes;
	bool chosen;
};

struct matcher {
	const struct ash_view *view;
	const struct ash_baseline *baseline;
	const struct ash_tallies *tallies;
	struct ash_map files, folders; /* of the program */
	struct ash_map heard;          /* every part of every entry's key */
	struct ash_arena scratch;
	struct ash_strings *entry_parts, *tally_parts; /* filled for those without a partner */
	struct ash_map pairs;                          /* "was\nis" -> index of a rename */
	struct {
		ASH_VEC(struct rename);
	} renames;
};

static bool has(const struct ash_map *map, const char *text)
{
	return ash_map_get(map, text, strlen(text)) != NULL;
}

static void list_files(struct matcher *m)
{
	for (uint32_t i = 0; i < m->view->n_files; i++) {
		const char *path = ash_file_path(m->view, i);

		const char *folder = ash_path_folder(&m->scratch, path);

		ash_map_put(&m->files, path, strlen(path), i, NULL);
		ash_map_put(&m->folders, folder, strlen(folder), i, NULL);
	}
}

static bool could_be_path(const char *text)
{
	return strchr(text, '/') || strchr(text, '.');
}

static bool same_folder(struct matcher *m, const char *a, const char *b)
{
	return strcmp(ash_path_folder(&m->scratch, a), ash_path_folder(&m->scratch, b)) == 0;
}

static bool same_base(const char *a, const char *b)
{
	return strcmp(ash_path_base(a), ash_path_base(b)) == 0;
}

/* The hash of an overload that one file alone knows covers the file's path too. */
static bool are_hashes(const char *a, const char *b)
{
	static const char digits[] = "0123456789abcdef";

	return strlen(a) == 16 && strlen(b) == 16 && strspn(a, digits) == 16 &&
	       strspn(b, digits) == 16;
}

/* ---- votes ---- */

static bool could_be_rename(struct matcher *m, const char *was, const char *is)
{
	return could_be_path(was) && !has(&m->files, was) && has(&m->files, is) &&
	       !has(&m->heard, is);
}

static void vote(struct matcher *m, const char *was, const char *is)
{
	const char *key = ash_arena_printf(&m->scratch, "%s\n%s", was, is);
	bool added;
	uint32_t *index = ash_map_put(&m->pairs, key, strlen(key), (uint32_t)m->renames.n, &added);

	if (added)
		ash_vec_push(&m->renames, ((struct rename){.was = was, .is = is}));
	m->renames.v[*index].votes++;
}

/* Are they the same but for paths? `same`: how many parts are equal. */
static bool differ_by_paths(struct matcher *m, const struct ash_strings *was,
			    const struct ash_strings *is, size_t *same)
{
	*same = 0;
	if (was->n != is->n)
		return false;
	for (size_t i = 0; i < was->n; i++) {
		if (strcmp(was->v[i], is->v[i]) == 0)
			*same += *was->v[i] != '\0';
		else if (!could_be_rename(m, was->v[i], is->v[i]) &&
			 !are_hashes(was->v[i], is->v[i]))
			return false;
	}
	return true;
}

static void vote_as_pair(struct matcher *m, const struct ash_strings *was,
			 const struct ash_strings *is)
{
	size_t same;

	if (!differ_by_paths(m, was, is, &same))
		return;
	for (size_t i = 0; i < was->n; i++)
		if (strcmp(was->v[i], is->v[i]) != 0 && could_be_path(was->v[i]) &&
		    (same || same_base(was->v[i], is->v[i]) || same_folder(m, was->v[i], is->v[i])))
			vote(m, was->v[i], is->v[i]);
}

/* Is a likelier than b, where one of their two names is the same? 0: nobody can tell. */
static int likelier(struct matcher *m, const struct rename *a, const struct rename *b)
{
	if (a->votes != b->votes)
		return a->votes > b->votes ? 1 : -1;
	if (same_base(a->was, a->is) != same_base(b->was, b->is))
		return same_base(a->was, a->is) ? 1 : -1;
	if (same_folder(m, a->was, a->is) != same_folder(m, b->was, b->is))
		return same_folder(m, a->was, a->is) ? 1 : -1;
	return 0;
}

/* Of the renames with one old name, or one new name, the likeliest that has no equal. */
struct favourite {
	const struct rename *rename;
	bool tied;
};

static void favour(struct matcher *m, struct ash_map *names, struct favourite *favourites,
		   const char *name, const struct rename *rename)
{
	uint32_t index = *ash_map_put(names, name, strlen(name), names->n, NULL);
	struct favourite *favourite = &favourites[index];
	int order = favourite->rename ? likelier(m, rename, favourite->rename) : 1;

	if (order > 0)
		*favourite = (struct favourite){.rename = rename};
	else if (order == 0)
		favourite->tied = true;
}

static bool is_favourite(const struct ash_map *names, const struct favourite *favourites,
			 const char *name, const struct rename *rename)
{
	const struct favourite *favourite = &favourites[*ash_map_get(names, name, strlen(name))];

	return favourite->rename == rename && !favourite->tied;
}

/* Among the renames from `first`. */
static void choose_renames(struct matcher *m, size_t first)
{
	struct favourite *of_was, *of_is;
	struct ash_map was = {0}, is = {0};

	of_was = ash_arena_array(&m->scratch, m->renames.n, sizeof *of_was);
	of_is = ash_arena_array(&m->scratch, m->renames.n, sizeof *of_is);
	for (size_t i = first; i < m->renames.n; i++) {
		favour(m, &was, of_was, m->renames.v[i].was, &m->renames.v[i]);
		favour(m, &is, of_is, m->renames.v[i].is, &m->renames.v[i]);
	}
	for (size_t i = first; i < m->renames.n; i++) {
		struct rename *one = &m->renames.v[i];

		one->chosen = is_favourite(&was, of_was, one->was, one) &&
			      is_favourite(&is, of_is, one->is, one);
	}
	ash_map_release(&was);
	ash_map_release(&is);
}

/* Each file that was moved votes for the folder it was moved to. */
static void choose_folders(struct matcher *m)
{
	size_t n_files = m->renames.n;

	for (size_t i = 0; i < n_files; i++) {
		const struct rename file = m->renames.v[i];
		const char *was = ash_path_folder(&m->scratch, file.was);

		if (file.chosen && same_base(file.was, file.is) && !has(&m->folders, was))
			vote(m, was, ash_path_folder(&m->scratch, file.is));
	}
	choose_renames(m, n_files);
}

/* ---- pairs ---- */

static bool was_renamed(struct matcher *m, const char *was, const char *is)
{
	const char *key = ash_arena_printf(&m->scratch, "%s\n%s", was, is);
	const uint32_t *index = ash_map_get(&m->pairs, key, strlen(key));

	return index && m->renames.v[*index].chosen;
}

static bool are_one(struct matcher *m, const struct ash_strings *was, const struct ash_strings *is)
{
	size_t renamed = 0;

	if (was->n != is->n)
		return false;
	for (size_t i = 0; i < was->n; i++) {
		if (strcmp(was->v[i], is->v[i]) == 0)
			continue;
		if (!are_hashes(was->v[i], is->v[i])) {
			if (!was_renamed(m, was->v[i], is->v[i]))
				return false;
			renamed++;
		}
	}
	return renamed > 0;
}

/* Splits what has no partner; hears of all. */
static void prepare(struct matcher *m, const uint32_t *entry_of, const uint32_t *tally_of)
{
	size_t n_entries = m->baseline->entries.n, n_tallies = m->tallies->all.n;

	m->entry_parts = ash_arena_array(&m->scratch, n_entries, sizeof *m->entry_parts);
	m->tally_parts = ash_arena_array(&m->scratch, n_tallies, sizeof *m->tally_parts);
	for (size_t i = 0; i < n_entries; i++) {
		struct ash_strings parts =
			ash_key_split(&m->scratch, m->baseline->entries.v[i].key);

		for (size_t k = 0; k < parts.n; k++)
			ash_map_put(&m->heard, parts.v[k], strlen(parts.v[k]), 0, NULL);
		if (tally_of[i] == ASH_NONE)
			m->entry_parts[i] = parts;
	}
	for (size_t i = 0; i < n_tallies; i++)
		if (entry_of[i] == ASH_NONE)
			m->tally_parts[i] = ash_key_split(&m->scratch, m->tallies->all.v[i].key);
}

static bool can_pair(const struct matcher *m, size_t entry, uint32_t tally)
{
	return m->entry_parts[entry].n && m->tally_parts[tally].n &&
	       strcmp(m->tallies->all.v[tally].rule, m->baseline->entries.v[entry].rule) == 0;
}

/* The only tally that can be the entry's; ASH_NONE: there is none, or several. */
static uint32_t only_candidate(struct matcher *m, size_t entry)
{
	uint32_t found = ASH_NONE;

	for (uint32_t i = 0; i < m->tallies->all.n; i++) {
		if (!can_pair(m, entry, i) ||
		    !are_one(m, &m->entry_parts[entry], &m->tally_parts[i]))
			continue;
		if (found != ASH_NONE)
			return ASH_NONE;
		found = i;
	}
	return found;
}

/* Two entries that want one tally both go without. */
static void settle(const struct matcher *m, const uint32_t *choices, uint32_t *entry_of,
		   uint32_t *tally_of)
{
	uint32_t *wanted = ash_calloc(m->tallies->all.n + 1, sizeof *wanted);

	for (size_t i = 0; i < m->baseline->entries.n; i++)
		if (choices[i] != ASH_NONE)
			wanted[choices[i]]++;
	for (uint32_t i = 0; i < m->baseline->entries.n; i++)
		if (choices[i] != ASH_NONE && wanted[choices[i]] == 1) {
			tally_of[i] = choices[i];
			entry_of[choices[i]] = i;
		}
	free(wanted);
}

static void hold_votes(struct matcher *m)
{
	for (size_t i = 0; i < m->baseline->entries.n; i++)
		for (uint32_t k = 0; k < m->tallies->all.n; k++)
			if (can_pair(m, i, k))
				vote_as_pair(m, &m->entry_parts[i], &m->tally_parts[k]);
	choose_renames(m, 0);
	choose_folders(m);
}

void ash_renames_match(const struct ash_view *view, const struct ash_baseline *baseline,
		       const struct ash_tallies *tallies, uint32_t *entry_of, uint32_t *tally_of)
{
	struct matcher m = {.view = view, .baseline = baseline, .tallies = tallies};
	uint32_t *choices = ash_arena_array(&m.scratch, baseline->entries.n, sizeof *choices);

	list_files(&m);
	prepare(&m, entry_of, tally_of);
	hold_votes(&m);
	for (size_t i = 0; i < baseline->entries.n; i++)
		choices[i] = m.renames.n ? only_candidate(&m, i) : ASH_NONE;
	settle(&m, choices, entry_of, tally_of);
	ash_map_release(&m.files);
	ash_map_release(&m.folders);
	ash_map_release(&m.heard);
	ash_map_release(&m.pairs);
	ash_vec_release(&m.renames);
	ash_arena_release(&m.scratch);
}
