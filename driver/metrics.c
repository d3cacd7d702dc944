/* ashlar metrics: numbers about the shape of the program, with what they mean. */
#include "checks/metrics/metrics.h"
#include "driver/inspect.h"
#include "report/metrics.h"

struct metrics_options {
	struct ash_settings settings; /* first: the shared flags fill it */
	unsigned format;
	bool no_definitions;
	const char *output;
};

static const char *const formats[] = {"text", "json", "tsv", NULL};
static void (*const writers[])(const struct ash_metrics *metrics, bool definitions,
			       struct ash_buf *out) = {ash_metrics_text, ash_metrics_json,
						       ash_metrics_tsv};

static const struct ash_flag flags[] = {
	{"format", 0, ASH_FLAG_CHOICE, offsetof(struct metrics_options, format), "FORMAT", formats,
	 "text (default), json or tsv"},
	{"no-definitions", 0, ASH_FLAG_SWITCH, offsetof(struct metrics_options, no_definitions),
	 NULL, NULL, "leave out what the numbers mean"},
	{"output", 'o', ASH_FLAG_TEXT, offsetof(struct metrics_options, output), "PATH", NULL,
	 "write there, not to standard output"},
	ASH_UNIT_SETTINGS,
	{0}};

static int measure(const struct ash_command *command, const struct metrics_options *options)
{
	const struct ash_settings *settings = &options->settings;
	struct ash_session session;
	struct ash_buf out = {0};

	if (settings->files.n && !settings->facts.n)
		return ash_command_refuse(command,
					  "these numbers are of the whole program, not of "
					  "'%s'",
					  settings->files.v[0]);
	ash_session_init(&session, settings);
	if (ash_inspect(&session, false)) {
		writers[options->format](ash_metrics_new(&session.arena, session.project),
					 !options->no_definitions, &out);
		session.exit_code = ash_inspect_print(&out, options->output, session.exit_code);
	}
	int code = session.exit_code;

	ash_buf_release(&out);
	ash_session_release(&session);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct metrics_options options = {.settings = ASH_SETTINGS_DEFAULT};
	bool done;
	int code = ash_command_parse(command, argc, argv, &options, &options.settings.files, &done);

	if (!done)
		code = measure(command, &options);
	ash_settings_release(&options.settings);
	return code;
}

const struct ash_command ash_command_metrics = {
	.name = "metrics",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...]",
	.summary = "coupling, cycles and complexity in numbers, with their definitions",
	.examples = "For a spreadsheet:\n"
		    "  ashlar metrics -p build --format tsv\n",
	.flags = flags,
	.run = run,
};
