/*
 * Walking the members of an archive. An archive without any facts is one report, not one per
 * member; where some members have facts, those without are named.
 */
#include "facts/carrier_archive.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "facts/archive.h"
#include "facts/base/path.h"
#include "facts/base/vec.h"

/* A thin archive's member: the file it names, seen from the archive's folder. */
static void read_external(struct ash_walk *walk, const char *name, const char *folder,
			  const char *member)
{
	const char *path =
		member[0] == '/' ? member : ash_arena_printf(&walk->arena, "%s/%s", folder, member);
	struct ash_file_span file;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || !ash_file_span_whole(&file, fd))
		ash_walk_say(walk, name, NULL, "cannot be read: the thin archive's member is gone");
	else
		ash_walk_object(walk, name, &file, false);
	if (fd >= 0)
		close(fd);
}

/* Names of members without facts. */
struct names {
	ASH_VEC(const char *);
};

/* Reports are kept until it is known whether the archive has facts at all. */
struct pending {
	struct ash_walk *outer;
	struct names without;
	int n_other;
};

static void hold_back(void *context, const char *name, const struct ash_facts *facts,
		      const char *why)
{
	struct pending *pending = context;

	if (why && strcmp(why, ASH_NO_FACTS) == 0) {
		ash_vec_push(&pending->without, ash_arena_copy(&pending->outer->arena, name));
		return;
	}
	pending->n_other++;
	ash_walk_say(pending->outer, name, facts, why);
}

static void read_members(struct ash_walk *inner, const char *path, struct ash_archive *archive)
{
	const char *folder = ash_path_folder(&inner->arena, path);
	struct ash_archive_member member;
	int result;

	while ((result = ash_archive_next(archive, &member)) > 0) {
		const char *name = ash_arena_printf(&inner->arena, "%s(%s)", path, member.name);

		if (member.external)
			read_external(inner, name, folder, member.name);
		else
			ash_walk_object(inner, name, &member.bytes, false);
	}
	if (result < 0)
		ash_walk_say(inner, path, NULL, "damaged archive; build it again");
}

void ash_walk_archive(struct ash_walk *walk, const char *path, const struct ash_file_span *file,
		      bool quiet)
{
	struct pending pending = {.outer = walk};
	struct ash_walk inner = {.found = hold_back, .context = &pending};
	struct ash_archive archive;

	if (ash_archive_open(&archive, &inner.arena, file) == 0)
		read_members(&inner, path, &archive);
	for (size_t i = 0; i < pending.without.n && pending.n_other; i++)
		ash_walk_say(walk, pending.without.v[i], NULL, ASH_NO_FACTS);
	if (!pending.n_other && !quiet)
		ash_walk_say(walk, path, NULL, ASH_NO_FACTS);
	ash_vec_release(&pending.without);
	ash_arena_release(&inner.arena);
}
