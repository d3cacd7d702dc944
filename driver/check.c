/* ashlar check: extract what changed, merge, check, report. */
#include <stdio.h>
#include <string.h>

#include "driver/session.h"

static const char *const fail_on_choices[] = {"warning", "error", "note", NULL};

static const struct ash_flag flags[] = {
	ASH_UNIT_SETTINGS,
	ASH_SETTING(ASH_FLAG_LIST, outputs, "output", 'o', "FORMAT[:PATH]",
		    "also as text, sarif or json, to PATH or standard output; repeatable (text "
		    "without PATH is what standard error shows anyway)"),
	ASH_SETTING_CHOICE(fail_on, "fail-on", fail_on_choices, "SEVERITY",
			   "the least severity that makes the exit status 1: error, warning "
			   "(default) or note"),
	ASH_SETTING(ASH_FLAG_SWITCH, exit_zero, "exit-zero", 0, NULL,
		    "findings leave the exit status 0; incompleteness does not"),
	ASH_SETTING(ASH_FLAG_TEXT, rule, "rule", 0, "ID", "run this rule alone"),
	ASH_SETTING(ASH_FLAG_TEXT, category, "category", 0, "TEXT",
		    "names this run among several in SARIF (automationDetails)"),
	ASH_SETTING(ASH_FLAG_TEXT, baseline, "baseline", 0, "FILE",
		    "only findings that FILE does not list count (default: what ashlar.yaml names)"),
	ASH_SETTING(ASH_FLAG_TEXT, baseline_from, "baseline-from", 0, "REV",
		    "compare with the baseline as it was at a git revision, so that a change "
		    "cannot raise its own limits"),
	ASH_SETTING(ASH_FLAG_SWITCH, show_unchanged, "show-unchanged", 0, NULL,
		    "print findings of the baseline too"),
	ASH_SETTING(ASH_FLAG_SWITCH, conformance, "conformance", 0, NULL,
		    "say of each component in how many of its files nothing was found"),
	ASH_SETTING(ASH_FLAG_SWITCH, show_allowed, "show-allowed", 0, NULL,
		    "list what exceptions cover, with their reasons"),
	ASH_SETTING_CHOICE(color, "color", ash_progress_choices, "WHEN",
			   "auto (default), always or never; NO_COLOR and CLICOLOR_FORCE are "
			   "honoured"),
	{0}};

/* Complains about outputs that cannot be; 0 when all is well. */
static int refuse_outputs(const struct ash_command *command, const struct ash_settings *settings)
{
	uint32_t on_stdout = 0;

	for (size_t i = 0; i < settings->outputs.n; i++) {
		struct ash_output output;
		struct ash_buf why = {0};
		bool bad = ash_output_parse(settings->outputs.v[i], &output, &why) != 0;

		if (bad)
			ash_command_refuse(command, "%s", ash_buf_text(&why));
		ash_buf_release(&why);
		if (bad)
			return ASH_EXIT_USAGE;
		on_stdout += !output.path && output.format != ASH_OUTPUT_TEXT;
	}
	if (on_stdout > 1)
		return ash_command_refuse(command, "standard output holds one report; give the "
						   "others a path: --output sarif:PATH");
	return 0;
}

static int refuse_rule(const struct ash_command *command, const char *id)
{
	const char *ids[512];
	size_t n = 0;
	const char *nearest;

	if (!id || ash_rule_find(id))
		return 0;
	while (n < ash_n_rules && n < sizeof ids / sizeof ids[0]) {
		ids[n] = ash_rules[n]->info.id;
		n++;
	}
	nearest = ash_nearest(id, ids, n);
	if (nearest)
		return ash_command_refuse(command, "unknown rule '%s'; did you mean '%s'?", id,
					  nearest);
	return ash_command_refuse(command, "unknown rule '%s'; see 'ashlar rules'", id);
}

static int check(const struct ash_command *command, const struct ash_settings *settings)
{
	struct ash_session session;
	int code = refuse_outputs(command, settings);

	if (code == 0)
		code = refuse_rule(command, settings->rule);
	if (code != 0)
		return code;
	ash_session_init(&session, settings);
	ash_passes_run(ash_passes_check, &session);
	code = session.exit_code;
	ash_session_release(&session);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct ash_settings settings = ASH_SETTINGS_DEFAULT;
	bool done;
	int code = ash_command_parse(command, argc, argv, &settings, &settings.files, &done);

	if (!done)
		code = check(command, &settings);
	ash_settings_release(&settings);
	return code;
}

const struct ash_command ash_command_check = {
	.name = "check",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...] [FILE...]",
	.summary = "extract what changed, merge, check, report; FILE restricts to units in it",
	.examples = "Everything, and SARIF for code scanning:\n"
		    "  ashlar check -p build --output sarif:ashlar.sarif\n"
		    "What the plugin left in the objects of a build:\n"
		    "  ashlar check --facts build\n"
		    "In a review: only what is new since the main branch counts:\n"
		    "  ashlar check -p build --baseline-from origin/main\n",
	.flags = flags,
	.run = run,
};
