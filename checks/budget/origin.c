/* Where a budget comes from; see origin.h. Profile v2's own limits have no line to show. */
#include "checks/budget/origin.h"

#include <string.h>

#include "checks/folder.h"

static const struct ash_setting *limit_setting(const struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = config->settings.n; i-- > 0;) {
		const struct ash_setting *setting = &config->settings.v[i];

		if (strcmp(setting->rule, run->rule->info.id) == 0 &&
		    strcmp(setting->option, "max") == 0)
			return setting;
	}
	return NULL;
}

/* At the root; a rule that only a folder wants has none there. */
static uint32_t root_max(const struct ash_run *run)
{
	const struct ash_budget_options *options = run->options; /* NULL: the limit is another's */

	if (!options || !ash_rule_in_force(run->rule, run->project->config))
		return 0;
	return options->max;
}

bool ash_budget_any(const struct ash_run *run)
{
	return root_max(run) || ash_folders_want(run->project->config, run->rule);
}

uint32_t ash_budget_max(const struct ash_run *run, const char *path)
{
	return ash_limit_at(run->project->config, run->rule, path, root_max(run), NULL);
}

void ash_budget_exceeded(struct ash_run *run, struct ash_finding *finding, uint32_t actual,
			 uint32_t limit)
{
	const struct ash_setting *setting = limit_setting(run);

	ash_limit_at(run->project->config, run->rule, finding->place.path, root_max(run), &setting);
	finding->actual = actual;
	finding->limit = limit;
	if (setting)
		ash_note(run, finding, setting->place, "the budget of %u is set here", limit);
}
