/* ashlar patterns: instances of design patterns, declared or not, with the evidence. */
#include <stdlib.h>
#include <string.h>

#include "checks/ask/asker.h"
#include "checks/pattern/library.h"
#include "driver/inspect.h"
#include "driver/patterns_print.h"

struct patterns_options {
	struct ash_settings settings; /* first: the shared flags fill it */
	unsigned format;
	bool no_names, candidates, declare;
	const char *pattern;
	uint32_t min_confidence;
};

static const char *const formats[] = {"text", "json", NULL};
#define OPTION(name, type, field, argument, help)                                                  \
	{                                                                                          \
		name, 0, type, offsetof(struct patterns_options, field), argument, NULL, help      \
	}
static const struct ash_flag flags[] = {
	{"format", 0, ASH_FLAG_CHOICE, offsetof(struct patterns_options, format), "FORMAT", formats,
	 "text (default) or json"},
	OPTION("pattern", ASH_FLAG_TEXT, pattern, "NAME", "list instances of this pattern alone"),
	OPTION("min-confidence", ASH_FLAG_NUMBER, min_confidence, "PERCENT",
	       "list instances of at least this confidence (default 70)"),
	OPTION("candidates", ASH_FLAG_SWITCH, candidates, NULL,
	       "list likely ones too: confidence 50 and more"),
	OPTION("no-names", ASH_FLAG_SWITCH, no_names, NULL,
	       "do not let what things are called count"),
	OPTION("declare", ASH_FLAG_SWITCH, declare, NULL,
	       "print the YAML that declares them, for ashlar.yaml"),
	ASH_UNIT_SETTINGS,
	{0}};

static int complain(const struct ash_command *command, struct ash_arena *arena,
		    const struct ash_patterns *patterns, const char *name)
{
	const char **names = ash_arena_array(arena, patterns->n + 1, sizeof *names);
	const char *nearest;

	for (size_t i = 0; i < patterns->n; i++)
		names[i] = patterns->v[i]->name;
	nearest = ash_nearest(name, names, patterns->n);
	if (nearest)
		return ash_command_refuse(command, "unknown pattern '%s'; did you mean '%s'?", name,
					  nearest);
	return ash_command_refuse(command, "unknown pattern '%s'; see 'ashlar rules'", name);
}

static uint32_t threshold(const struct patterns_options *options)
{
	if (options->min_confidence)
		return options->min_confidence;
	return options->candidates ? ASH_PATTERN_CANDIDATE : ASH_PATTERN_DETECTED;
}

/* By place; confidence has done its work in arbitration. */
static int by_place(const void *left, const void *right)
{
	const struct ash_instance *a = *(struct ash_instance *const *)left;
	const struct ash_instance *b = *(struct ash_instance *const *)right;
	int order = (a->file > b->file) - (a->file < b->file);

	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	if (order == 0)
		order = strcmp(a->called, b->called);
	for (uint32_t i = 0; order == 0 && i < ASH_MOST_ROLES; i++)
		order = ash_binding_compare(&a->matches->binding, &b->matches->binding, 1u << i);
	return order;
}

/* Is one of the names it is called the one asked for? */
static bool is_asked(const struct ash_instance *instance, const char *name)
{
	size_t n = name ? strlen(name) : 0;

	for (const char *at = instance->called; n; at++) {
		size_t length = strcspn(at, "/");

		if (length == n && strncmp(at, name, n) == 0)
			return true;
		at += length;
		if (!*at)
			return false;
	}
	return true;
}

static void select_instances(const struct patterns_options *options,
			     struct ash_instances *instances)
{
	size_t n = 0;

	for (size_t i = 0; i < instances->n; i++) {
		const struct ash_instance *instance = instances->v[i];

		if (!instance->rather && instance->confidence >= (int32_t)threshold(options) &&
		    is_asked(instance, options->pattern))
			instances->v[n++] = instances->v[i];
	}
	instances->n = n;
	if (n)
		qsort(instances->v, n, sizeof *instances->v, by_place);
}

static void print(const struct patterns_options *options, const struct ash_project *project,
		  const struct ash_instances *instances, struct ash_buf *out)
{
	if (options->declare)
		ash_patterns_yaml(project, instances, out);
	else if (options->format == 1)
		ash_patterns_json(project, instances, out);
	else
		ash_patterns_text(project, instances, out);
}

static int detect(struct ash_session *session, const struct patterns_options *options,
		  const struct ash_patterns *patterns)
{
	struct ash_asking asking;
	struct ash_instances instances = {0};
	struct ash_detection detection = {.arena = &session->arena,
					  .project = session->project,
					  .patterns = patterns,
					  .names = !options->no_names,
					  .troubles = &session->troubles};
	struct ash_buf out = {0};
	int code = session->exit_code;

	ash_asking_init(&asking, &session->troubles);
	detection.sql = ash_asking_sql(&asking, session->project);
	if (detection.sql && ash_patterns_derive(detection.sql, session->project->view,
						 &session->troubles))
		ash_patterns_detect(&detection, &instances);
	ash_asking_release(&asking);
	if (ash_troubles_have_error(&session->troubles)) {
		session->findings.n = 0;
		ash_deliver_text(session);
		return ASH_EXIT_USAGE;
	}
	select_instances(options, &instances);
	print(options, session->project, &instances, &out);
	code = ash_command_print(&out, code);
	ash_buf_release(&out);
	return code;
}

static int list(const struct ash_command *command, const struct patterns_options *options)
{
	struct ash_session session;
	struct ash_patterns patterns = {0};
	int code;

	ash_session_init(&session, &options->settings);
	if (ash_inspect(&session, false)) {
		ash_patterns_load(&session.arena, session.config, &patterns, &session.troubles);
		if (options->pattern && !ash_pattern_find(&patterns, options->pattern))
			session.exit_code =
				complain(command, &session.arena, &patterns, options->pattern);
		else
			session.exit_code = detect(&session, options, &patterns);
	}
	code = session.exit_code;
	ash_session_release(&session);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct patterns_options options = {.settings = ASH_SETTINGS_DEFAULT};
	bool done;
	int code = ash_command_parse(command, argc, argv, &options, &options.settings.files, &done);

	if (!done)
		code = list(command, &options);
	ash_settings_release(&options.settings);
	return code;
}

const struct ash_command ash_command_patterns = {
	.name = "patterns",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...] [FILE...]",
	.summary = "design patterns in the program: instances, roles, confidence, evidence",
	.flags = flags,
	.run = run,
};
