/*
 * Targets: what the build makes of which sources, as far as it tells about the design.
 *
 * A program or library owns the sources that it alone is made of, besides those of the libraries
 * it contains. Two of the same sources (the shared and the static form) are one. What owns nothing
 * then is only a bundle of others, and what shares a source with another draws no border: neither
 * is kept.
 */
#include <ctype.h>
#include <string.h>

#include "checks/propose/targets.h"
#include "facts/base/path.h"

/* A target while it is worked out. */
struct claim {
	const struct ash_link *link;
	const char *name;
	bool *files;    /* per view->files: it is made of this source */
	uint32_t *list; /* the same, sorted */
	uint32_t n;
};

struct claims {
	struct ash_arena *arena;
	const struct ash_project *project;
	struct claim *v;
	uint32_t n;
};

/* "event_extra" of "lib/libevent_extra-2.1.so.7": what people call it. */
static const char *name_of(struct ash_arena *arena, const struct ash_link *link)
{
	const char *base = ash_path_base(link->name), *end = base + strlen(base), *suffix;

	if (link->kind != ASH_ARTEFACT_PROGRAM && strncmp(base, "lib", 3) == 0 && base[3])
		base += 3;
	for (const char *dot = base; (dot = strchr(dot, '.')) != NULL; dot++)
		if (isalpha((unsigned char)dot[1])) {
			end = dot;
			break;
		}
	for (suffix = end;
	     suffix > base && (isdigit((unsigned char)suffix[-1]) || suffix[-1] == '.');)
		suffix--;
	if (suffix < end && suffix > base + 1 && suffix[-1] == '-')
		end = suffix - 1; /* a version */
	return ash_arena_copy_n(arena, base, (size_t)(end - base));
}

static void read_claim(struct claims *claims, const struct ash_link *link)
{
	const struct ash_view *view = claims->project->view;
	struct claim claim = {.link = link, .name = name_of(claims->arena, link)};

	claim.files = ash_arena_array(claims->arena, view->n_files, sizeof *claim.files);
	for (uint32_t i = 0; i < view->n_units; i++) {
		uint32_t file = view->units[i].file;

		if (!link->units[i] || file == ASH_NONE || claim.files[file] ||
		    claims->project->file_class[file] != ASH_CLASS_PROJECT)
			continue;
		claim.files[file] = true;
		claim.n++;
	}
	if (claim.n == 0)
		return;
	claim.list = ash_arena_array(claims->arena, claim.n, sizeof *claim.list);
	for (uint32_t file = 0, n = 0; n < claim.n; file++)
		if (claim.files[file])
			claim.list[n++] = file;
	claims->v[claims->n++] = claim;
}

static bool is_within(const struct claim *part, const struct claim *whole)
{
	for (uint32_t i = 0; i < part->n; i++)
		if (!whole->files[part->list[i]])
			return false;
	return true;
}

static bool is_better_name(const char *a, const char *b)
{
	return strlen(a) != strlen(b) ? strlen(a) < strlen(b) : strcmp(a, b) < 0;
}

/* Of targets that are made of the same sources, the one with the plainest name stays. */
static void drop_twins(struct claims *claims)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < claims->n; i++) {
		const struct claim *claim = &claims->v[i];
		uint32_t twin = 0;

		while (twin < kept &&
		       (claims->v[twin].n != claim->n || !is_within(claim, &claims->v[twin])))
			twin++;
		if (twin == kept)
			claims->v[kept++] = *claim;
		else if (is_better_name(claim->name, claims->v[twin].name))
			claims->v[twin] = *claim;
	}
	claims->n = kept;
}

/* Per target, without the sources of the libraries that it contains. */
static bool **own_files(const struct claims *claims)
{
	uint32_t n_files = claims->project->view->n_files;
	bool **own = ash_arena_array(claims->arena, claims->n + 1, sizeof *own);

	for (uint32_t i = 0; i < claims->n; i++) {
		const struct claim *whole = &claims->v[i];

		own[i] = ash_arena_array(claims->arena, n_files, sizeof **own);
		memcpy(own[i], whole->files, n_files * sizeof **own);
		for (uint32_t k = 0; k < claims->n; k++) {
			const struct claim *part = &claims->v[k];

			if (part->link->kind == ASH_ARTEFACT_PROGRAM || part->n >= whole->n ||
			    !is_within(part, whole))
				continue;
			for (uint32_t n = 0; n < part->n; n++)
				own[i][part->list[n]] = false;
		}
	}
	return own;
}

/* Targets that share a source with another lose all; the rest are numbered anew. */
static void keep_owners(struct claims *claims, bool **own, struct ash_targets *targets)
{
	uint32_t n_files = claims->project->view->n_files;
	uint32_t *owners = ash_arena_array(claims->arena, n_files, sizeof *owners);
	struct ash_target *kept = ash_arena_array(claims->arena, claims->n + 1, sizeof *kept);

	for (uint32_t i = 0; i < claims->n; i++)
		for (uint32_t file = 0; file < n_files; file++)
			owners[file] += own[i][file];
	for (uint32_t i = 0; i < claims->n; i++) {
		struct ash_target target = {.name = claims->v[i].name};
		bool shares = false;

		for (uint32_t file = 0; file < n_files; file++) {
			target.n_units += own[i][file];
			shares |= own[i][file] && owners[file] > 1;
		}
		if (shares || target.n_units == 0)
			continue;
		for (uint32_t file = 0; file < n_files; file++)
			if (own[i][file])
				targets->owner[file] = targets->n;
		kept[targets->n++] = target;
	}
	targets->v = kept;
}

/* A header belongs to the one target whose sources include it, directly or not. */
static void own_headers(const struct claims *claims, struct ash_targets *targets)
{
	const struct ash_project *project = claims->project;
	const struct ash_view *view = project->view;
	uint32_t *seen = ash_arena_array(claims->arena, view->n_files, sizeof *seen);
	bool *several = ash_arena_array(claims->arena, view->n_files, sizeof *several);
	bool *marks = ash_arena_array(claims->arena, view->n_files, sizeof *marks);

	for (uint32_t owner = 0; owner <= targets->n; owner++) { /* the last: nobody's sources */
		memset(marks, 0, view->n_files * sizeof *marks);
		for (uint32_t i = 0; i < view->n_units; i++) {
			uint32_t file = view->units[i].file;

			if (file != ASH_NONE &&
			    (targets->owner[file] == owner ||
			     (owner == targets->n && targets->owner[file] == ASH_NONE)))
				ash_mark_included(view, project->index, file, marks);
		}
		for (uint32_t file = 0; file < view->n_files; file++) {
			several[file] |= marks[file] && (seen[file] || owner == targets->n);
			if (marks[file])
				seen[file] = owner + 1;
		}
	}
	for (uint32_t file = 0; file < view->n_files; file++)
		if (seen[file] && !several[file] && !(view->files[file].flags & ASH_FILE_MAIN))
			targets->owner[file] = seen[file] - 1;
}

void ash_targets_find(struct ash_arena *arena, const struct ash_project *project,
		      const struct ash_links *links, struct ash_targets *targets)
{
	uint32_t n_files = project->view->n_files;
	struct claims claims = {.arena = arena, .project = project};

	*targets = (struct ash_targets){
		.owner = ash_arena_array(arena, n_files + 1, sizeof *targets->owner)};
	for (uint32_t i = 0; i < n_files; i++)
		targets->owner[i] = ASH_NONE;
	if (!links || !links->known)
		return;
	claims.v = ash_arena_array(arena, links->n + 1, sizeof *claims.v);
	for (uint32_t i = 0; i < links->n; i++)
		read_claim(&claims, &links->v[i]);
	drop_twins(&claims);
	keep_owners(&claims, own_files(&claims), targets);
	own_headers(&claims, targets);
}
