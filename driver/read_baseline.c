/*
 * Pass read-baseline: what may stay. A baseline of other rules or another configuration is refused
 * here, before anything is parsed: against it, every finding would look like a regression.
 */
#include <errno.h>
#include <string.h>

#include "driver/revision.h"
#include "driver/session.h"
#include "facts/base/path.h"

#define UPDATE "run 'ashlar baseline update'"

/* Absolute; NULL: nobody named one. */
static const char *baseline_path(struct ash_session *session)
{
	const struct ash_config *config = session->config;

	if (session->settings->baseline)
		return ash_path_resolve(&session->arena, session->here,
					session->settings->baseline);
	if (!config->baseline)
		return NULL;
	return ash_path_resolve(&session->arena, ash_path_folder(&session->arena, config->path),
				config->baseline);
}

static bool complain(struct ash_session *session, struct ash_place place, const char *text)
{
	ash_trouble_add(&session->troubles, ASH_ERROR, place, "%s", text);
	return ash_session_stop(session, ASH_EXIT_USAGE);
}

/* Was it made with what we have? An update asks no such thing. */
static bool is_valid(struct ash_session *session, const struct ash_baseline *baseline)
{
	const char *remedy =
		baseline->revision
			? "; a change of rules or configuration is checked without --baseline-from"
			: "; " UPDATE;
	const char *of = baseline->revision
				 ? ash_arena_printf(&session->arena, " at '%s'", baseline->revision)
				 : "";

	const char *differs;

	if (session->baseline_may_differ)
		return true;
	differs = ash_baseline_differs(&session->arena, baseline, session->config, ASHLAR_VERSION);
	return !differs || complain(session, baseline->header,
				    ash_arena_printf(&session->arena, "baseline invalid%s: %s%s",
						     of, differs, remedy));
}

static const struct ash_baseline *read_text(struct ash_session *session, const struct ash_buf *text,
					    const char *revision)
{
	const char *name = ash_path_relative(session->root.folder, session->baseline_path);
	const char *shown =
		revision ? ash_arena_printf(&session->arena, "%s:%s", revision, name) : name;
	struct ash_baseline *baseline = ash_baseline_read(&session->arena, ash_buf_text(text),
							  text->size, shown, &session->troubles);

	if (!baseline) {
		ash_session_stop(session, ASH_EXIT_USAGE);
		return NULL;
	}
	baseline->revision = revision;
	return is_valid(session, baseline) ? baseline : NULL;
}

/* The working copy's. False ends the run; a missing file is NULL where that is no mistake. */
static bool read_file(struct ash_session *session, const struct ash_baseline **baseline)
{
	const char *name = ash_path_relative(session->root.folder, session->baseline_path);
	struct ash_buf text = {0};

	if (ash_buf_read_file(&text, session->baseline_path) != 0) {
		if (errno == ENOENT && session->baseline_may_differ)
			return true;
		if (errno == ENOENT)
			return complain(session, session->config->baseline_place,
					ash_arena_printf(&session->arena,
							 "there is no baseline '%s'; " UPDATE
							 " to make it",
							 name));
		return complain(session, (struct ash_place){.path = name},
				ash_arena_printf(&session->arena, "cannot read the baseline: %s",
						 strerror(errno)));
	}
	*baseline = read_text(session, &text, NULL);
	ash_buf_release(&text);
	return *baseline != NULL;
}

static bool read_revision(struct ash_session *session, const char *revision)
{
	struct ash_buf text = {0}, why = {0};

	if (ash_revision_read(revision, session->baseline_path, &text, &why))
		session->ratchet.baseline = read_text(session, &text, revision);
	else
		ash_session_refuse(session, "no baseline at '%s': %s", revision,
				   ash_buf_text(&why));
	ash_buf_release(&text);
	ash_buf_release(&why);
	return session->ratchet.baseline != NULL;
}

bool ash_pass_read_baseline(struct ash_session *session)
{
	const char *revision = session->settings->baseline_from;

	session->baseline_path = baseline_path(session);
	if (!session->baseline_path && revision)
		return ash_session_refuse(
			session, "--baseline-from needs a baseline; name one in " ASH_CONFIG_FILE
				 " ('baseline: " ASH_BASELINE_FILE "')");
	if (!session->baseline_path)
		return true;
	if (revision && !read_revision(session, revision))
		return false;
	if (!read_file(session, &session->ratchet.listed))
		return false;
	if (!revision)
		session->ratchet.baseline = session->ratchet.listed;
	return true;
}
