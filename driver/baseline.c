/* ashlar baseline: writing the file that check compares with. Raising it takes an explicit word. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "driver/session.h"
#include "facts/base/path.h"

static const struct ash_flag flags[] = {
	ASH_UNIT_SETTINGS,
	ASH_SETTING(ASH_FLAG_TEXT, baseline, "baseline", 0, "FILE",
		    "the baseline (default: what ashlar.yaml names)"),
	ASH_SETTING(ASH_FLAG_SWITCH, accept_new, "accept-new", 0, NULL,
		    "update: list what is new too, and raise counts and ceilings"),
	ASH_SETTING_CHOICE(color, "color", ash_progress_choices, "WHEN",
			   "auto (default), always or never"),
	{0}};

static uint32_t n_entries(const struct ash_baseline *baseline)
{
	return baseline ? (uint32_t)baseline->entries.n : 0;
}

static bool keep(struct ash_session *session, const struct ash_baseline *baseline)
{
	const struct ash_ratchet *ratchet = &session->ratchet;
	const char *name = ash_path_relative(session->root.folder, session->baseline_path);
	uint32_t n = n_entries(baseline);
	struct ash_buf out = {0};

	if (ash_baseline_write(baseline, session->baseline_path) != 0)
		return ash_session_refuse(session, "cannot write '%s': %s", name, strerror(errno));
	ash_buf_addf(&out, "%s: %u entr%s", name, n, n == 1 ? "y" : "ies");
	if (ratchet->baseline)
		ash_buf_addf(&out, "; %u new, %u unchanged, %u fixed",
			     session->settings->shrink ? 0 : ratchet->n_new, ratchet->n_unchanged,
			     (uint32_t)ratchet->fixed.n);
	ash_buf_addc(&out, '\n');
	session->exit_code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return true;
}

/* What could not be read may hold what looks fixed. */
static bool refuse_incomplete(struct ash_session *session)
{
	uint32_t n = (uint32_t)session->report.failures.n;

	if (n)
		ash_session_refuse(session,
				   "the baseline stays as it was: %u unit%s not, or not wholly, "
				   "assessed",
				   n, n == 1 ? " was" : "s were");
	return ash_session_stop(session, ASH_EXIT_INCOMPLETE);
}

static bool refuse_new(struct ash_session *session)
{
	uint32_t n = session->ratchet.n_new;

	ash_session_refuse(session,
			   "the baseline stays as it was: %u finding%s new; mend %s, or list %s "
			   "with --accept-new",
			   n, n == 1 ? " is" : "s are", n == 1 ? "it" : "them",
			   n == 1 ? "it" : "them");
	return ash_session_stop(session, ASH_EXIT_FINDINGS);
}

bool ash_pass_write_baseline(struct ash_session *session)
{
	const struct ash_settings *settings = session->settings;

	if (session->exit_code == ASH_EXIT_INCOMPLETE)
		return refuse_incomplete(session);
	if (settings->shrink && !session->ratchet.listed)
		return ash_session_refuse(session, "there is no baseline to shrink; run 'ashlar "
						   "baseline update' to make it");
	if (settings->shrink)
		return keep(session, ash_ratchet_shrunk(&session->arena, &session->ratchet));
	if (session->ratchet.baseline && session->ratchet.n_new && !settings->accept_new)
		return refuse_new(session);
	return keep(session, ash_baseline_from(&session->arena, session->config, &session->findings,
					       ASHLAR_VERSION));
}

/* After a check of everything, when the configuration asks for it. */
bool ash_pass_shrink_baseline(struct ash_session *session)
{
	const struct ash_ratchet *ratchet = &session->ratchet;
	const struct ash_settings *settings = session->settings;

	if (session->config->baseline_fixed != ASH_FIXED_SHRINK || !ratchet->listed ||
	    !ratchet->complete || settings->rule || settings->baseline_from ||
	    ratchet->fixed.n == 0)
		return true;
	if (ash_baseline_write(ash_ratchet_shrunk(&session->arena, ratchet),
			       session->baseline_path) != 0)
		return ash_session_refuse(session, "cannot shrink '%s': %s", ratchet->listed->path,
					  strerror(errno));
	return true;
}

static int write_baseline(const struct ash_settings *settings)
{
	struct ash_session session;
	int code;

	ash_session_init(&session, settings);
	session.baseline_may_differ = !settings->shrink;
	ash_passes_run(ash_passes_baseline, &session);
	code = session.exit_code;
	ash_session_release(&session);
	return code;
}

/* The first operand is what to do; others are more --facts, or a mistake. */
static int choose(const struct ash_command *command, struct ash_settings *settings)
{
	struct ash_strings *words = &settings->files;
	const char *word = words->n ? words->v[0] : "";

	if (strcmp(word, "update") != 0 && strcmp(word, "shrink") != 0)
		return ash_command_refuse(command, "what to do with it: update or shrink?");
	if (words->n > 1 && settings->facts.n == 0)
		return ash_command_refuse(command, "a baseline is of the whole program; it takes "
						   "no FILE");
	settings->shrink = strcmp(word, "shrink") == 0;
	memmove(words->v, words->v + 1, --words->n * sizeof *words->v);
	if (settings->shrink && settings->accept_new)
		return ash_command_refuse(command, "shrink never raises anything; --accept-new is "
						   "for update");
	return write_baseline(settings);
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct ash_settings settings = ASH_SETTINGS_DEFAULT;
	bool done;
	int code = ash_command_parse(command, argc, argv, &settings, &settings.files, &done);

	if (!done)
		code = choose(command, &settings);
	ash_settings_release(&settings);
	return code;
}

const struct ash_command ash_command_baseline = {
	.name = "baseline",
	.synopsis = "update|shrink [-p BUILD | --facts PATH...] [OPTION...]",
	.summary = "list today's findings so that only new ones count (update), or take out what "
		   "is fixed (shrink)",
	.examples = "Take out of the list what was mended:\n"
		    "  ashlar baseline shrink -p build\n"
		    "List today's findings, the new ones too:\n"
		    "  ashlar baseline update -p build --accept-new\n",
	.flags = flags,
	.run = run,
};
