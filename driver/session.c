/* Session: beginning and end of a run. */
#include "driver/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "facts/base/path.h"

void ash_session_init(struct ash_session *session, const struct ash_settings *settings)
{
	char *here = getcwd(NULL, 0);

	*session = (struct ash_session){.settings = settings, .main_file = ""};
	session->here = ash_arena_copy(&session->arena, here ? here : "/");
	session->findings.arena = &session->arena;
	session->troubles.arena = &session->arena;
	session->merge = ash_merge_new();
	sigprocmask(SIG_BLOCK, NULL, &session->signals_then);
	free(here);
}

void ash_session_release(struct ash_session *session)
{
	if (session->cache_is_open)
		ash_cache_close(&session->cache);
	/* only now: a signal that waited would have left the temporary folder behind */
	sigprocmask(SIG_SETMASK, &session->signals_then, NULL);
	if (session->facts_are_open)
		ash_facts_release(&session->facts);
	ash_merge_free(session->merge);
	ash_buf_release(&session->merged);
	ash_ratchet_release(&session->ratchet);
	ash_vec_release(&session->allowed);
	ash_findings_release(&session->findings);
	ash_vec_release(&session->troubles);
	ash_vec_release(&session->compiles);
	for (size_t i = 0; i < session->tasks.n; i++)
		ash_vec_release(&session->tasks.v[i].dropped);
	ash_vec_release(&session->tasks);
	ash_vec_release(&session->report.failures);
	ash_vec_release(&session->report.fixed);
	ash_arena_release(&session->arena);
}

bool ash_session_stop(struct ash_session *session, int exit_code)
{
	session->exit_code = exit_code;
	return false;
}

bool ash_session_refuse(struct ash_session *session, const char *format, ...)
{
	va_list args;
	const char *text;

	va_start(args, format);
	text = ash_arena_vprintf(&session->arena, format, args);
	va_end(args);
	ash_trouble_add(&session->troubles, ASH_ERROR, (struct ash_place){.path = ""}, "%s", text);
	return ash_session_stop(session, ASH_EXIT_USAGE);
}

void ash_session_say(const struct ash_session *session, const char *format, ...)
{
	va_list args;

	if (!session->settings->verbose)
		return;
	fputs("ashlar: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}
