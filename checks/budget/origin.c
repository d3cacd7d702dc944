/* Where a budget comes from; see origin.h. Profile v2's own limits have no line to show. */
#include "checks/budget/origin.h"

#include <string.h>

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

void ash_budget_exceeded(struct ash_run *run, struct ash_finding *finding, uint32_t actual,
			 uint32_t limit)
{
	const struct ash_setting *setting = limit_setting(run);

	finding->actual = actual;
	finding->limit = limit;
	if (setting)
		ash_note(run, finding, setting->place, "the budget of %u is set here", limit);
}
