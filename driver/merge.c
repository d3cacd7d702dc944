/* ashlar merge: many fact files into one, for build farms that reduce in a tree. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "driver/command.h"
#include "facts/carrier.h"
#include "facts/merge.h"

struct merge_options {
	const char *output;
};

static const struct ash_flag flags[] = {{"output", 'o', ASH_FLAG_TEXT,
					 offsetof(struct merge_options, output), "OUT", NULL,
					 "the fact file to write (needed)"},
					{0}};

struct merging {
	struct ash_merge *merge;
	uint32_t n;
	bool bad;
};

static void found(void *context, const char *name, const struct ash_facts *facts, const char *why)
{
	struct merging *merging = context;

	if (facts) {
		ash_merge_add(merging->merge, facts);
		merging->n++;
		return;
	}
	fprintf(stderr, "ashlar: %s: %s\n", name, why);
	merging->bad = true;
}

static void read_paths(struct merging *merging, const struct ash_strings *paths)
{
	for (size_t i = 0; i < paths->n; i++) {
		if (ash_carrier_read(paths->v[i], found, merging) >= 0)
			continue;
		fprintf(stderr, "ashlar: %s: cannot be read: %s\n", paths->v[i], strerror(errno));
		merging->bad = true;
	}
}

static int write_merged(struct merging *merging, const char *path)
{
	struct ash_buf out = {0};
	int code = merging->bad ? ASH_EXIT_INCOMPLETE : ASH_EXIT_CLEAN;

	ash_merge_finish(merging->merge, &out);
	if (ash_write_file(path, out.data, out.size) != 0) {
		fprintf(stderr, "ashlar: cannot write '%s': %s\n", path, strerror(errno));
		code = ASH_EXIT_USAGE;
	}
	ash_buf_release(&out);
	return code;
}

static int merge(const struct ash_command *command, const struct ash_strings *paths,
		 const char *output)
{
	struct merging merging = {0};
	int code;

	if (!output)
		return ash_command_refuse(command, "where to? Give -o OUT");
	if (paths->n == 0)
		return ash_command_refuse(command, "merge what? Give fact files, objects, "
						   "archives or folders");
	merging.merge = ash_merge_new();
	read_paths(&merging, paths);
	if (merging.n)
		code = write_merged(&merging, output);
	else
		code = ash_command_refuse(command, "none of these files has facts");
	ash_merge_free(merging.merge);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct merge_options options = {0};
	struct ash_strings paths = {0};
	bool done;
	int code = ash_command_parse(command, argc, argv, &options, &paths, &done);

	if (!done)
		code = merge(command, &paths, options.output);
	ash_vec_release(&paths);
	return code;
}

const struct ash_command ash_command_merge = {
	.name = "merge",
	.synopsis = "PATH... -o OUT",
	.summary = "merge fact files into one; in any order and grouping, the same bytes",
	.examples = "A build farm's shards as one file:\n"
		    "  ashlar merge shard1.facts shard2.facts -o all.facts\n",
	.flags = flags,
	.run = run,
};
