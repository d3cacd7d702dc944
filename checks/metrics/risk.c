/* The risk profile: in functions of which complexity the code lies. */
#include "checks/metrics/metrics.h"

static const uint32_t most[ASH_N_RISK_BANDS] = {10, 20, 50, UINT32_MAX};

/* Rows are sorted by place and entity, so those of one function from different units are together.
 */
static bool repeats(const struct ash_view *view, uint32_t row)
{
	const struct ash_function *fn = &view->functions[row], *before = fn - 1;

	return row > 0 && (before->flags & ASH_FUNCTION_DEFINITION) && before->file == fn->file &&
	       before->line == fn->line && before->column == fn->column &&
	       before->entity == fn->entity;
}

void ash_risk_measure(const struct ash_project *project, struct ash_risk_band *bands)
{
	const struct ash_view *view = project->view;

	for (uint32_t i = 0; i < view->n_functions; i++) {
		const struct ash_function *fn = &view->functions[i];
		uint32_t band = 0;

		if (!(fn->flags & ASH_FUNCTION_DEFINITION) || fn->file == ASH_NONE ||
		    project->file_class[fn->file] != ASH_CLASS_PROJECT || repeats(view, i))
			continue;
		while (fn->cyclomatic > most[band])
			band++;
		bands[band].functions++;
		bands[band].code_lines += fn->code_lines;
	}
}
