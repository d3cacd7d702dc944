/*
 * Macro parameters; see macro_parameter.h. Most files that use macros are included by nobody, and
 * cost nothing; a pair of files is searched for once.
 */
#include "checks/macro_parameter.h"

#include <stdlib.h>

void ash_macro_parameters_init(struct ash_macro_parameters *parameters, const struct ash_view *view,
			       const struct ash_index *index)
{
	*parameters = (struct ash_macro_parameters){.view = view, .index = index};
	parameters->included = ash_calloc(view->n_files + 1, sizeof *parameters->included);
	parameters->stamp = ash_calloc(view->n_files + 1, sizeof *parameters->stamp);
	parameters->queue = ash_calloc(view->n_files + 1, sizeof *parameters->queue);
	for (uint32_t i = 0; i < view->n_includes; i++)
		if (view->includes[i].included != ASH_NONE)
			parameters->included[view->includes[i].included] = true;
}

void ash_macro_parameters_release(struct ash_macro_parameters *parameters)
{
	free(parameters->included);
	free(parameters->stamp);
	free(parameters->queue);
	ash_map_release(&parameters->known);
}

/* Does `from` include `to`, perhaps by way of others? Breadth first. */
static bool reaches(struct ash_macro_parameters *parameters, uint32_t from, uint32_t to)
{
	uint32_t mark = ++parameters->searches, n = 0;

	parameters->queue[n++] = from;
	parameters->stamp[from] = mark;
	for (uint32_t next = 0; next < n; next++) {
		struct ash_span rows = ash_index_file_rows(parameters->index, ASH_RELATION_include,
							   parameters->queue[next]);

		for (uint32_t row = rows.begin; row < rows.end; row++) {
			uint32_t file = parameters->view->includes[row].included;

			if (file == to)
				return true;
			if (file == ASH_NONE || parameters->stamp[file] == mark)
				continue;
			parameters->stamp[file] = mark;
			parameters->queue[n++] = file;
		}
	}
	return false;
}

bool ash_macro_is_parameter(struct ash_macro_parameters *parameters, uint32_t user,
			    uint32_t definer)
{
	const uint32_t pair[] = {user, definer};
	uint32_t *answer;
	bool added;

	if (!parameters->included[user] || definer == ASH_NONE)
		return false;
	answer = ash_map_put(&parameters->known, pair, sizeof pair, 0, &added);
	if (added)
		*answer = reaches(parameters, definer, user) && !reaches(parameters, user, definer);
	return *answer;
}
