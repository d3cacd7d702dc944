/*
 * Guests: sources of one target in the folder of another, such as the program's one file among
 * those of its library, or *_test.c beside what they test. A target that has no folder of its own
 * is a part of its own, named as the build names it; the folder's part is what it leaves.
 */
#include <string.h>

#include "checks/propose/propose.h"
#include "facts/base/path.h"

#define LEAST_OF_HOST 4u  /* sources of the folder's own target: less is no host */
#define MOST_LONE     3u  /* targets of one source in a folder: more are samples of something */
#define MOST_GLOBS    24u /* more is no line that a person would have written */

struct guests {
	struct ash_arena *arena;
	const struct ash_project *project;
	const struct ash_targets *targets;
	struct ash_proposal *proposal;
	const uint32_t *part_of; /* per file: its part before, or ASH_NONE */
	uint32_t n_hosts;        /* parts before */
	uint32_t *tally;         /* per part and target: sources; the last column: of no target */
	uint32_t *hosts, *lone;  /* per part: see host_of(), count_lone() */
};

static uint32_t *tally_of(const struct guests *guests, uint32_t part, uint32_t target)
{
	return &guests->tally[part * (guests->targets->n + 1) + target];
}

static void count(struct guests *guests)
{
	const struct ash_view *view = guests->project->view;
	uint32_t *part = ash_arena_array(guests->arena, view->n_files + 1, sizeof *part);
	uint32_t n_targets = guests->targets->n;

	guests->tally =
		ash_arena_array(guests->arena, (size_t)guests->n_hosts * (n_targets + 1) + 1,
				sizeof *guests->tally);
	for (uint32_t i = 0; i < view->n_files; i++) {
		uint32_t owner = guests->targets->owner[i];

		part[i] = guests->project->file_class[i] == ASH_CLASS_PROJECT
				  ? ash_proposal_part_of(guests->proposal, ash_file_path(view, i))
				  : ASH_NONE;
		if (part[i] != ASH_NONE && (view->files[i].flags & ASH_FILE_MAIN))
			++*tally_of(guests, part[i], owner == ASH_NONE ? n_targets : owner);
	}
	guests->part_of = part;
}

/* The target with most sources of the part. */
static uint32_t host_of(const struct guests *guests, uint32_t part)
{
	uint32_t host = 0;

	for (uint32_t i = 1; i <= guests->targets->n; i++)
		if (*tally_of(guests, part, i) > *tally_of(guests, part, host))
			host = i;
	return host;
}

static uint32_t count_lone(const struct guests *guests, uint32_t part)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < guests->targets->n; i++)
		n += *tally_of(guests, part, i) > 0 && guests->targets->v[i].n_units == 1;
	return n;
}

static void find_hosts(struct guests *guests)
{
	guests->hosts = ash_arena_array(guests->arena, guests->n_hosts, sizeof *guests->hosts);
	guests->lone = ash_arena_array(guests->arena, guests->n_hosts, sizeof *guests->lone);
	for (uint32_t part = 0; part < guests->n_hosts; part++) {
		guests->hosts[part] = host_of(guests, part);
		guests->lone[part] = count_lone(guests, part);
	}
}

static bool is_guest(const struct guests *guests, uint32_t target)
{
	bool anywhere = false;

	for (uint32_t part = 0; part < guests->n_hosts; part++) {
		uint32_t host = guests->hosts[part];

		if (*tally_of(guests, part, target) == 0)
			continue;
		if (host == target || *tally_of(guests, part, host) < LEAST_OF_HOST ||
		    (guests->targets->v[target].n_units == 1 && guests->lone[part] > MOST_LONE))
			return false;
		anywhere = true;
	}
	return anywhere;
}

/* Does the glob match several files, of which the sources are the target's? So are its headers. */
static bool names_just(const struct guests *guests, uint32_t target, const char *glob)
{
	const struct ash_view *view = guests->project->view;
	uint32_t n = 0, n_sources = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		bool source = (view->files[i].flags & ASH_FILE_MAIN) != 0;

		if (!ash_glob_match(glob, ash_file_path(view, i)))
			continue;
		if (source && guests->targets->owner[i] != target)
			return false;
		n_sources += source;
		n++;
	}
	return n > 1 && n_sources > 0;
}

/*
 * The path, or a glob: its folder, when that is all the target's; the name's last word (all tests
 * of a folder), or its first.
 */
static const char *glob_for(const struct guests *guests, uint32_t target, const char *path)
{
	const char *base = ash_path_base(path), *dot = strchr(base, '.'), *last = NULL, *glob;
	int n_folder = (int)(base - path);

	glob = ash_arena_printf(guests->arena, "%.*s**", n_folder, path);
	if (n_folder > 0 && names_just(guests, target, glob))
		return glob;
	for (const char *at = base; *at && at != dot; at++)
		if (*at == '_' || *at == '-')
			last = at;
	if (last > base) {
		glob = ash_arena_printf(guests->arena, "%.*s*%s", n_folder, path, last);
		if (names_just(guests, target, glob))
			return glob;
	}
	glob = ash_arena_printf(guests->arena, "%.*s*", n_folder + (int)strcspn(base, "_-."), path);
	return names_just(guests, target, glob) ? glob : path;
}

/* Are there sources of the target in the file's folder? Headers elsewhere are for others too. */
static bool is_beside_source(const struct guests *guests, uint32_t file)
{
	const struct ash_view *view = guests->project->view;
	const char *path = ash_file_path(view, file);
	size_t n = (size_t)(ash_path_base(path) - path);

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *other = ash_file_path(view, i);

		if (guests->targets->owner[i] == guests->targets->owner[file] &&
		    (view->files[i].flags & ASH_FILE_MAIN) && strncmp(other, path, n) == 0 &&
		    !strchr(other + n, '/'))
			return true;
	}
	return false;
}

/* The guest's globs go into `globs`; false when there are too many. */
static bool find_globs(const struct guests *guests, uint32_t target, const char **globs,
		       uint32_t *n_globs)
{
	const struct ash_view *view = guests->project->view;
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *glob;

		if (guests->targets->owner[i] != target || guests->part_of[i] == ASH_NONE ||
		    !is_beside_source(guests, i))
			continue;
		glob = glob_for(guests, target, ash_file_path(view, i));
		if (ash_proposal_lists(globs, n, glob))
			continue;
		if (n == MOST_GLOBS)
			return false;
		globs[n++] = glob;
	}
	*n_globs = n;
	return true;
}

static bool takes(const struct ash_proposed_part *part, const char *path)
{
	for (uint32_t i = 0; i < part->n_globs; i++)
		if (ash_glob_match(part->globs[i], path))
			return true;
	return false;
}

static void receive(struct guests *guests, uint32_t target)
{
	const struct ash_view *view = guests->project->view;
	struct ash_proposal *proposal = guests->proposal;
	const char *globs[MOST_GLOBS];
	struct ash_proposed_part part = {.globs = globs};

	if (!find_globs(guests, target, globs, &part.n_globs))
		return;
	for (uint32_t i = 0; i < view->n_files; i++) {
		struct ash_proposed_part *host;

		if (guests->part_of[i] == ASH_NONE || !takes(&part, ash_file_path(view, i)))
			continue;
		host = &proposal->parts[guests->part_of[i]];
		host->n_files--;
		host->rest = true;
		part.n_files++;
	}
	ash_proposal_add(
		guests->arena, proposal, &part, guests->targets->v[target].name,
		ash_arena_printf(guests->arena, "%s-target", guests->targets->v[target].name));
}

void ash_propose_guests(struct ash_arena *arena, const struct ash_project *project,
			const struct ash_targets *targets, struct ash_proposal *proposal)
{
	struct guests guests = {.arena = arena,
				.project = project,
				.targets = targets,
				.proposal = proposal,
				.n_hosts = proposal->n_parts};

	if (targets->n < 2)
		return;
	count(&guests);
	find_hosts(&guests);
	for (uint32_t i = 0; i < targets->n && proposal->n_parts < ASH_PROPOSE_MOST_PARTS; i++)
		if (is_guest(&guests, i))
			receive(&guests, i);
}
