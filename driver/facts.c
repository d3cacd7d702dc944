/* ashlar facts: what a fact file, object or archive says, as text. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "driver/command.h"
#include "facts/carrier.h"
#include "facts/dump.h"

static const struct ash_flag flags[] = {{0}};

struct dump {
	struct ash_buf out;
	bool bad;
};

static void found(void *context, const char *name, const struct ash_facts *facts, const char *why)
{
	struct dump *dump = context;

	if (facts) {
		ash_buf_addf(&dump->out, "# %s\n", name);
		ash_facts_dump(facts, &dump->out);
		return;
	}
	fprintf(stderr, "ashlar: %s: %s\n", name, why);
	dump->bad = true;
}

static int dump_all(const struct ash_command *command, const struct ash_strings *paths)
{
	struct dump dump = {0};
	int code;

	if (paths->n == 0)
		return ash_command_refuse(command, "the facts of which file?");
	for (size_t i = 0; i < paths->n; i++) {
		if (ash_carrier_read(paths->v[i], found, &dump) >= 0)
			continue;
		fprintf(stderr, "ashlar: %s: cannot be read: %s\n", paths->v[i], strerror(errno));
		dump.bad = true;
	}
	code = ash_command_print(&dump.out, dump.bad ? ASH_EXIT_INCOMPLETE : ASH_EXIT_CLEAN);
	ash_buf_release(&dump.out);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct ash_strings paths = {0};
	bool done;
	int code = ash_command_parse(command, argc, argv, NULL, &paths, &done);

	if (!done)
		code = dump_all(command, &paths);
	ash_vec_release(&paths);
	return code;
}

const struct ash_command ash_command_facts = {
	.name = "facts",
	.synopsis = "FILE...",
	.summary = "print the facts in fact files, objects, archives or folders",
	.examples = "What the plugin saw in one unit:\n"
		    "  ashlar facts build/net.o\n",
	.flags = flags,
	.run = run,
};
