/* Baseline: from findings to entries, and their order; see baseline.h. */
#include "checks/baseline.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "checks/key_parts.h"
#include "checks/meaning.h"
#include "checks/tally.h"

bool ash_baseline_can_list(const struct ash_finding *finding)
{
	const struct ash_rule *rule = ash_rule_find(finding->rule->id);

	return !rule || rule->scope != ASH_SCOPE_CONFIG;
}

int ash_baseline_entry_compare(const void *a, const void *b)
{
	const struct ash_baseline_entry *x = a, *y = b;
	int order = strcmp(x->rule, y->rule);

	return order ? order : strcmp(x->key, y->key);
}

struct ash_baseline *ash_baseline_from(struct ash_arena *arena, const struct ash_config *config,
				       const struct ash_findings *findings, const char *tool)
{
	struct ash_baseline *baseline = ash_arena_alloc(arena, sizeof *baseline);
	struct ash_tallies tallies = {0};

	baseline->path = "";
	baseline->tool = ash_arena_copy(arena, tool);
	baseline->rules = ash_meaning_of_rules();
	baseline->config = ash_meaning_of_config(config);
	baseline->header.path = "";
	ash_tallies_take(&tallies, arena, findings);
	for (size_t i = 0; i < tallies.all.n; i++) {
		const struct ash_tally *tally = &tallies.all.v[i];
		struct ash_baseline_entry entry = {.rule = tally->rule,
						   .key = ash_arena_copy(arena, tally->key),
						   .count = tally->count,
						   .ceiling = tally->most,
						   .place = {.path = ""}};

		ash_arena_push(arena, &baseline->entries, entry);
	}
	if (baseline->entries.n)
		qsort(baseline->entries.v, baseline->entries.n, sizeof *baseline->entries.v,
		      ash_baseline_entry_compare);
	ash_tallies_release(&tallies);
	return baseline;
}

const char *ash_baseline_entry_words(struct ash_arena *arena,
				     const struct ash_baseline_entry *entry)
{
	struct ash_strings parts = ash_key_split(arena, entry->key);
	const char *text = "", *separator = "";

	for (size_t i = 0; i < parts.n; i++) {
		if (!*parts.v[i])
			continue;
		text = ash_arena_printf(arena, "%s%s%s", text, separator, parts.v[i]);
		separator = ", ";
	}
	return ash_arena_printf(arena, "%s (%s)", entry->rule, text);
}

const char *ash_baseline_differs(struct ash_arena *arena, const struct ash_baseline *baseline,
				 const struct ash_config *config, const char *tool)
{
	if (baseline->rules != ash_meaning_of_rules())
		return ash_arena_printf(arena,
					"made with the rules of Ashlar %s, not with those of this "
					"one, %s",
					baseline->tool, tool);
	return baseline->config != ash_meaning_of_config(config) ? "made with another configuration"
								 : NULL;
}
