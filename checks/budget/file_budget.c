/* Budgets of files; see file_budget.h. */
#include "checks/budget/file_budget.h"

void ash_file_budget_check(struct ash_run *run, const struct ash_file_budget *budget)
{
	const struct ash_project *project = run->project;
	const uint32_t *measured;

	if (!ash_budget_any(run))
		return;
	measured = budget->measure(run);
	for (uint32_t i = 0; i < project->view->n_files; i++) {
		const char *path = ash_file_path(project->view, i);
		uint32_t max = ash_budget_max(run, path);
		struct ash_finding *finding;

		if (!max || measured[i] <= max || project->file_class[i] != ASH_CLASS_PROJECT)
			continue;
		finding = ash_report(run, (struct ash_place){.path = path, .line = 1, .column = 1},
				     "file %s %u %s; its budget is %u", budget->before, measured[i],
				     budget->after, max);
		ash_about(run, finding, path, "%s", path);
		ash_budget_exceeded(run, finding, measured[i], max);
	}
}
