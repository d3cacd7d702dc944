/* Pass report: text for the person on standard error, other formats to whom they are for. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver/session.h"
#include "facts/base/path.h"
#include "report/conformance.h"

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && value[0];
}

static bool wants_color(const struct ash_settings *settings)
{
	const char *term = getenv("TERM"), *force = getenv("CLICOLOR_FORCE");

	if (settings->color != ASH_WHEN_AUTO)
		return settings->color == ASH_WHEN_ALWAYS;
	if (is_set("NO_COLOR"))
		return false;
	if (force && force[0] && strcmp(force, "0") != 0)
		return true;
	return isatty(STDERR_FILENO) && !(term && strcmp(term, "dumb") == 0);
}

/*
 * How to get from the current folder to the root, so that editors can open what is printed. When
 * nobody knows where the sources are, their paths stand as they were recorded.
 */
static const char *path_prefix(struct ash_session *session)
{
	const char *here = ash_path_canonical(&session->arena, session->here, ".");
	const char *root = session->root.folder;
	struct ash_buf up = {0};
	const char *result;

	if (session->adrift || strcmp(root, here) == 0)
		return "";
	if (ash_path_inside(here, root))
		return ash_arena_printf(&session->arena, "%s/", ash_path_relative(here, root));
	if (!ash_path_inside(root, here))
		return ash_arena_printf(&session->arena, "%s%s", root,
					strcmp(root, "/") == 0 ? "" : "/");
	for (const char *rest = ash_path_relative(root, here); rest; rest = strchr(rest, '/')) {
		rest += *rest == '/';
		ash_buf_adds(&up, "../");
	}
	result = ash_arena_copy(&session->arena, ash_buf_text(&up));
	ash_buf_release(&up);
	return result;
}

static void text_to(struct ash_session *session, struct ash_buf *out, bool color)
{
	struct ash_text_style style = {
		.color = color, .snippets = true,
		.unchanged = session->settings->show_unchanged,
		.path_prefix = path_prefix(session)};

	ash_report_text(&session->report, &style, out);
}

static void print(const struct ash_buf *text)
{
	fwrite(ash_buf_text(text), 1, text->size, stderr);
}

void ash_deliver_text(struct ash_session *session)
{
	struct ash_buf out = {0};

	session->report.findings = &session->findings;
	session->report.troubles = &session->troubles;
	if (!session->root.folder)
		session->root.folder = session->here;
	session->report.root = session->root.folder;
	text_to(session, &out, wants_color(session->settings));
	print(&out);
	ash_buf_release(&out);
}

/* One --output; false when it could not be written. */
static bool deliver(struct ash_session *session, const struct ash_output *output)
{
	struct ash_buf out = {0};
	bool good = true;

	if (output->format == ASH_OUTPUT_SARIF)
		ash_report_sarif(&session->report, &out);
	else if (output->format == ASH_OUTPUT_JSON)
		ash_report_json(&session->report, &out);
	else
		text_to(session, &out, false);
	if (!output->path)
		good = ash_command_print(&out, 0) == 0;
	else if (ash_write_file(output->path, ash_buf_text(&out), out.size) != 0) {
		fprintf(stderr, "ashlar: cannot write '%s': %s\n", output->path, strerror(errno));
		good = false;
	}
	ash_buf_release(&out);
	return good;
}

static void add_conformance(const struct ash_session *session, struct ash_buf *out)
{
	if (session->settings->conformance)
		ash_conformance_table(session->report.conformance, out);
	ash_conformance_line(session->report.conformance, out);
}

bool ash_pass_report(struct ash_session *session)
{
	const struct ash_strings *outputs = &session->settings->outputs;
	struct ash_buf why = {0}, summary = {0};
	bool text = true, good = true;

	for (size_t i = 0; i < outputs->n; i++) {
		struct ash_output output;

		if (ash_output_parse(outputs->v[i], &output, &why) != 0)
			continue; /* `check` refused it before */
		if (output.format == ASH_OUTPUT_TEXT && !output.path)
			continue;
		text = text && output.format != ASH_OUTPUT_TEXT;
		good = deliver(session, &output) && good;
	}
	if (text)
		ash_deliver_text(session);
	ash_report_summary(&session->report, &summary);
	add_conformance(session, &summary);
	print(&summary);
	ash_buf_release(&summary);
	ash_buf_release(&why);
	if (!good)
		session->exit_code = ASH_EXIT_USAGE;
	return true;
}
