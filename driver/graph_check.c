/* A diagram against the code, by the rule arch-diagram; see graph_check.h. */
#include "driver/graph_check.h"

#include <errno.h>
#include <string.h>

#include "checks/arch/diagram.h"
#include "driver/inspect.h"
#include "facts/base/path.h"

static const struct ash_drawing *read_drawing(struct ash_session *session, const char *path)
{
	const char *full = ash_path_canonical(&session->arena, session->here, path);
	const struct ash_drawing *drawing = NULL;
	struct ash_buf bytes = {0};

	if (ash_buf_read_file(&bytes, full) != 0) {
		ash_session_refuse(session, "cannot read the diagram '%s': %s", path,
				   strerror(errno));
		return NULL;
	}
	drawing = ash_drawing_read(&session->arena, ash_path_relative(session->root.folder, full),
				   ash_buf_text(&bytes), bytes.size);
	ash_buf_release(&bytes);
	if (drawing && drawing->n_skipped)
		ash_trouble_add(&session->troubles, ASH_NOTE,
				(struct ash_place){.path = drawing->path,
						   .line = drawing->first_skipped},
				"not understood and left out, as the first of %u",
				drawing->n_skipped);
	if (!drawing)
		ash_session_refuse(
			session,
			"there is no box in '%s'; it must be a PlantUML component diagram "
			"or a Mermaid flowchart",
			path);
	return drawing;
}

static void compare(struct ash_session *session, const struct ash_drawing *drawing, ash_kinds kinds)
{
	const struct ash_rule *rule = ash_rule_find("arch-diagram");
	struct ash_contract contract = {.id = rule->info.id,
					.type = ASH_CONTRACT_DIAGRAM,
					.kinds = kinds,
					.severity = rule->info.severity,
					.drawing = drawing};
	struct ash_run run = {.rule = rule,
			      .project = session->project,
			      .severity = rule->info.severity,
			      .units_failed = (uint32_t)session->report.failures.n,
			      .scratch = &session->arena,
			      .findings = &session->findings};

	session->findings.n = 0; /* those of the configuration are for `check` */
	ash_diagram_compare(&run, &contract);
	ash_findings_sort(&session->findings);
}

void ash_graph_check(struct ash_session *session, const char *path, ash_kinds kinds)
{
	const struct ash_drawing *drawing;

	if (!ash_inspect(session, false))
		return;
	session->troubles.n = 0; /* told already, as are the failures */
	drawing = read_drawing(session, path);
	if (drawing)
		compare(session, drawing, kinds);
	else
		session->findings.n = 0;
	if (session->findings.n && session->exit_code == ASH_EXIT_CLEAN)
		session->exit_code = ASH_EXIT_FINDINGS;
	session->report.failures.n = 0;
	ash_deliver_text(session);
}
