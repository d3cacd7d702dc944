/* ashlar why: why one part uses another, why a file is in its component, whence a setting comes. */
#include "driver/why.h"

#include <string.h>

#include "driver/inspect.h"
#include "facts/base/path.h"

struct why_options {
	struct ash_settings settings; /* first: the shared flags fill it */
	unsigned format;
	uint32_t most;
	struct ash_strings operands;
};

static const char *const formats[] = {"text", "json", NULL};

static const struct ash_flag flags[] = {
	{"format", 0, ASH_FLAG_CHOICE, offsetof(struct why_options, format), "FORMAT", formats,
	 "text (default) or json"},
	{"places", 0, ASH_FLAG_NUMBER, offsetof(struct why_options, most), "N", NULL,
	 "list at most N places of each kind (default: all)"},
	ASH_UNIT_SETTINGS,
	{0}};

/* One answer in the making. */
struct asking {
	const struct ash_command *command;
	const struct why_options *options;
	struct ash_session *session;
	struct ash_buf out;
};

/* What no part is called so may be a path as seen from the current folder. */
static bool find_part(struct asking *asking, const char *text, struct ash_part *part)
{
	struct ash_session *session = asking->session;
	struct ash_arena *arena = &session->arena;

	if (ash_part_find(arena, session->project, text, part))
		return true;
	text = ash_path_canonical(arena, session->here, text);
	return ash_part_find(arena, session->project, ash_path_relative(session->root.folder, text),
			     part);
}

static int refuse_part(const struct asking *asking, const char *text)
{
	const char *nearest =
		ash_part_nearest(&asking->session->arena, asking->session->project, text);

	if (nearest)
		return ash_command_refuse(asking->command,
					  "'%s' is no component, file or folder here; did you mean "
					  "'%s'?",
					  text, nearest);
	return ash_command_refuse(asking->command, "'%s' is no component, file or folder here",
				  text);
}

static int refuse_key(const struct asking *asking, const char *key, const char *nearest)
{
	if (nearest)
		return ash_command_refuse(asking->command,
					  "there is no setting '%s'; did you mean '%s'?", key,
					  nearest);
	return ash_command_refuse(asking->command, "there is no setting '%s'", key);
}

static int why_setting(struct asking *asking, const char *key)
{
	struct ash_session *session = asking->session;
	struct ash_setting_source source;
	const char *nearest = NULL;

	if (!ash_setting_find(&session->arena, session->config, key, &source, &nearest))
		return refuse_key(asking, key, nearest);
	ash_why_setting(&source, asking->options->format == 1, &asking->out);
	return ASH_EXIT_CLEAN;
}

static int why_between(struct asking *asking, const char *from_text, const char *to_text)
{
	struct ash_part from, to;

	if (!find_part(asking, from_text, &from))
		return refuse_part(asking, from_text);
	if (!find_part(asking, to_text, &to))
		return refuse_part(asking, to_text);
	if (strcmp(from.name, to.name) == 0)
		return ash_command_refuse(asking->command, "name two parts; '%s' is one",
					  from.name);
	ash_why_between(asking->session, &from, &to, asking->options->most,
			asking->options->format == 1, &asking->out);
	return asking->session->exit_code;
}

/* A file by its path; a component is the setting that states it. */
static int why_one(struct asking *asking, const char *text)
{
	struct ash_session *session = asking->session;
	struct ash_part part;

	if (!find_part(asking, text, &part))
		return refuse_part(asking, text);
	for (uint32_t i = 0; part.component == ASH_NONE && i < session->project->view->n_files; i++)
		if (part.files[i] && part.n_files == 1) {
			ash_why_file(session, i, asking->options->format == 1, &asking->out);
			return session->exit_code;
		}
	if (part.component != ASH_NONE && session->project->components[part.component].component)
		return why_setting(asking,
				   ash_arena_printf(&session->arena, "components.%s", part.name));
	return ash_command_refuse(asking->command,
				  "'%s' is a folder of %u files; name one of them, or a second "
				  "part: why '%s' OTHER",
				  text, part.n_files, text);
}

static bool prepare(struct asking *asking, bool key)
{
	return key ? ash_passes_run(ash_passes_config, asking->session)
		   : ash_inspect(asking->session, false);
}

static int why(const struct ash_command *command, const struct why_options *options)
{
	const struct ash_strings *operands = &options->operands;
	struct ash_session session;
	struct asking asking = {.command = command, .options = options, .session = &session};
	bool key = operands->n == 1 && ash_setting_is_key(operands->v[0]);
	int code;

	if (operands->n < 1 || operands->n > 2)
		return ash_command_refuse(command, "give two parts (why A B), or one file or key");
	ash_session_init(&session, &options->settings);
	if (!prepare(&asking, key))
		code = session.exit_code;
	else if (key)
		code = why_setting(&asking, operands->v[0]);
	else if (operands->n == 1)
		code = why_one(&asking, operands->v[0]);
	else
		code = why_between(&asking, operands->v[0], operands->v[1]);
	if (asking.out.size)
		code = ash_inspect_print(&asking.out, NULL, code);
	ash_buf_release(&asking.out);
	ash_session_release(&session);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct why_options options = {.settings = ASH_SETTINGS_DEFAULT};
	bool done;
	int code = ash_command_parse(command, argc, argv, &options, &options.operands, &done);

	if (!done)
		code = why(command, &options);
	ash_vec_release(&options.operands);
	ash_settings_release(&options.settings);
	return code;
}

const struct ash_command ash_command_why = {
	.name = "why",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...] A B | FILE | KEY",
	.summary = "why A uses B, place by place; why FILE is in its component; where a setting "
		   "such as budgets.file-lines comes from",
	.examples = "Every place where one component uses another:\n"
		    "  ashlar why -p build net store\n"
		    "Where a limit comes from:\n"
		    "  ashlar why -p build budgets.file-lines\n",
	.flags = flags,
	.run = run,
};
