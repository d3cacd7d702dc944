/* Asking about the program; see inspect.h. */
#include "driver/inspect.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Findings are for `check`: only the units that could not be looked at are named here. */
static void tell_failures(struct ash_session *session)
{
	size_t n = session->findings.n;

	ash_pass_account(session);
	session->exit_code = session->report.failures.n ? ASH_EXIT_INCOMPLETE : ASH_EXIT_CLEAN;
	session->findings.n = 0;
	ash_deliver_text(session);
	session->findings.n = n;
}

bool ash_inspect(struct ash_session *session, bool judge)
{
	if (!ash_passes_run(ash_passes_facts, session))
		return false;
	if (judge)
		ash_pass_check(session);
	else
		session->project = ash_project_new(&session->arena, session->config,
						   &session->facts.view, !session->restricted);
	tell_failures(session);
	return true;
}

int ash_inspect_print(const struct ash_buf *text, const char *path, int code)
{
	if (!path)
		return ash_command_print(text, code);
	if (ash_write_file(path, ash_buf_text(text), text->size) == 0)
		return code;
	fprintf(stderr, "ashlar: cannot write '%s': %s\n", path, strerror(errno));
	return ASH_EXIT_USAGE;
}
