/* ashlar init: a first ashlar.yaml and baseline from the code as it is, so that day one is green.
 */
#include <errno.h>
#include <string.h>

#include "checks/propose/propose.h"
#include "driver/artefacts.h"
#include "driver/session.h"
#include "facts/base/path.h"

static const struct ash_flag flags[] = {
	ASH_UNIT_SETTINGS,
	ASH_SETTING(ASH_FLAG_SWITCH, dry_run, "dry-run", 0, NULL,
		    "print the ashlar.yaml that would be written, and write nothing"),
	ASH_SETTING_CHOICE(color, "color", ash_progress_choices, "WHEN",
			   "auto (default), always or never"),
	{0}};

bool ash_pass_unconfigured(struct ash_session *session)
{
	if (!session->root.config)
		return true;
	return ash_session_refuse(session,
				  "'%s' is there already; change it by hand, and run 'ashlar "
				  "baseline update' to list today's findings",
				  session->root.config);
}

/* The root may be another folder than the one people stand in: where the sources are. */
static void announce(const struct ash_session *session, const struct ash_proposal *proposal,
		     struct ash_buf *out)
{
	bool is_here = strcmp(session->here, session->root.folder) == 0;

	ash_buf_addf(out, "%s: %u component%s", is_here ? ASH_CONFIG_FILE : session->root.config,
		     proposal->n_parts, proposal->n_parts == 1 ? "" : "s");
	if (proposal->n_levels > 1)
		ash_buf_addf(out, " in %u layers", proposal->n_levels);
	ash_buf_adds(out, ", budgets of profile v2\n");
}

static bool write_config(struct ash_session *session, const struct ash_proposal *proposal,
			 const struct ash_buf *text)
{
	const char *path =
		ash_arena_printf(&session->arena, "%s/%s", session->root.folder, ASH_CONFIG_FILE);
	struct ash_buf out = {0};

	if (ash_write_file(path, ash_buf_text(text), text->size) != 0)
		return ash_session_refuse(session, "cannot write '%s': %s", path, strerror(errno));
	session->root.config = path;
	announce(session, proposal, &out);
	session->exit_code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return true;
}

static bool is_below_root(const struct ash_session *session, const char *folder)
{
	return strcmp(folder, session->root.folder) != 0 &&
	       ash_path_inside(session->root.folder, folder);
}

/* The folder that all commands run in or below; NULL: there is none, or most sources lie there. */
static const char *working_folder(const struct ash_session *session)
{
	const char *folder = NULL;
	size_t n_sources = 0;

	for (size_t i = 0; i < session->tasks.n; i++) {
		const char *one = session->tasks.v[i].compile->directory;

		if (!folder || ash_path_inside(one, folder))
			folder = one;
		else if (!ash_path_inside(folder, one))
			return NULL;
	}
	for (size_t i = 0; folder && i < session->tasks.n; i++)
		n_sources += ash_path_inside(folder, session->tasks.v[i].compile->file);
	return 2 * n_sources < session->tasks.n ? folder : NULL;
}

/*
 * The build's folder relative to the root: that of the database, or that of the commands where a
 * database was copied or linked to the top; NULL when it is the root, or not below it.
 */
static const char *build_folder(struct ash_session *session)
{
	const char *folder;

	if (!session->database)
		return NULL;
	folder = ash_path_folder(&session->arena, session->database);
	if (!is_below_root(session, folder))
		folder = working_folder(session);
	if (!folder || !is_below_root(session, folder))
		return NULL;
	return ash_path_relative(session->root.folder, folder);
}

/* What the build links, or NULL. */
static const struct ash_links *build_links(struct ash_session *session,
					   const struct ash_project *project)
{
	struct ash_artefacts artefacts = {0};

	if (!session->database)
		return NULL;
	ash_artefacts_find(&session->arena, session->root.folder, session->database,
			   &session->compiles, &artefacts);
	return ash_links_new(&session->arena, project->view, project->index, &artefacts);
}

bool ash_pass_propose(struct ash_session *session)
{
	const struct ash_project *project =
		ash_project_new(&session->arena, session->config, &session->facts.view, true);
	struct ash_proposal *proposal = ash_propose(
		&session->arena, project, build_links(session, project), build_folder(session));
	struct ash_buf text = {0};
	bool go_on;

	if (proposal->n_parts == 0)
		return ash_session_refuse(session,
					  "nothing to propose: no unit of the project was assessed "
					  "below '%s'; is that the right root?",
					  session->root.folder);
	ash_proposal_print(proposal, &text);
	if (session->settings->dry_run)
		go_on = ash_session_stop(session, ash_command_print(&text, ASH_EXIT_CLEAN));
	else
		go_on = write_config(session, proposal, &text);
	ash_buf_release(&text);
	return go_on;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct ash_settings settings = ASH_SETTINGS_DEFAULT;
	struct ash_session session;
	bool done;
	int code = ash_command_parse(command, argc, argv, &settings, &settings.files, &done);

	if (!done && settings.files.n && !settings.facts.n) {
		code = ash_command_refuse(command, "init looks at the whole program; it takes no "
						   "FILE");
	} else if (!done) {
		ash_session_init(&session, &settings);
		session.baseline_may_differ = true;
		ash_passes_run(ash_passes_init, &session);
		code = session.exit_code;
		ash_session_release(&session);
	}
	ash_settings_release(&settings);
	return code;
}

const struct ash_command ash_command_init = {
	.name = "init",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...]",
	.summary = "write a first ashlar.yaml and a baseline from the code as it is, so that the "
		   "next check is green and only new findings count",
	.examples = "What would be proposed, without writing it:\n"
		    "  ashlar init -p build --dry-run\n"
		    "The first day:\n"
		    "  ashlar init -p build && ashlar check -p build\n",
	.flags = flags,
	.run = run,
};
