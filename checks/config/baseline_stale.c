/*
 * config-baseline-stale: the baseline lists what is not there any more.
 *
 * Reported by the ratchet once the whole program was compared; see checks/ratchet.h.
 */
#include "checks/config/baseline_stale.h"

#include <inttypes.h>

#include "checks/catalogue.h"

#define MOST_SHOWN 10 /* after a great cleaning nobody reads them one by one */
#define REMEDY     "run 'ashlar baseline shrink'"

static struct ash_finding *add(struct ash_findings *findings, enum ash_severity severity,
			       const struct ash_fixed *fixed)
{
	const struct ash_rule_info *rule = &ash_config_baseline_stale.info;
	const struct ash_baseline_entry *entry = fixed->entry;
	const char *words = ash_baseline_entry_words(findings->arena, entry);

	if (!fixed->count)
		return ash_findings_add(findings, rule, severity, entry->place,
					"fixed but still listed: %s; " REMEDY, words);
	if (fixed->count < entry->count)
		return ash_findings_add(
			findings, rule, severity, entry->place,
			"count %" PRIu32 " is too high, there %s %" PRIu32 " left: %s; " REMEDY,
			entry->count, fixed->count == 1 ? "is" : "are", fixed->count, words);
	return ash_findings_add(findings, rule, severity, entry->place,
				"ceiling %" PRIu32 " is too high, it is %" PRIu32
				" now: %s; " REMEDY,
				entry->ceiling, fixed->ceiling, words);
}

void ash_baseline_stale_report(const struct ash_ratchet *ratchet, const struct ash_config *config,
			       struct ash_findings *findings)
{
	enum ash_severity severity = ash_rule_severity(&ash_config_baseline_stale, config);

	if (config->baseline_fixed == ASH_FIXED_WARN && severity > ASH_WARNING)
		severity = ASH_WARNING;
	if (config->baseline_fixed == ASH_FIXED_SHRINK || severity == ASH_IGNORE)
		return;
	for (size_t i = 0; i < ratchet->fixed.n; i++) {
		const struct ash_fixed *fixed = &ratchet->fixed.v[i];
		struct ash_finding *finding = add(findings, severity, fixed);

		finding->places = MOST_SHOWN;
		finding->entity = ash_baseline_entry_words(findings->arena, fixed->entry);
		finding->key = finding->entity;
	}
}

const struct ash_rule ash_config_baseline_stale = {
	.info =
		{
			.id = "config-baseline-stale",
			.severity = ASH_ERROR,
			.summary = "the baseline lists findings that are not there any more",
			.why = "What is fixed and still listed may come back without anybody\n"
			       "noticing. So fixing something is an event: its entry is taken out,\n"
			       "its count or ceiling lowered, in the same change. It is looked for\n"
			       "only when every unit of the program was assessed.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {function-lines: 4}\n"
			       "baseline: ashlar-baseline.yaml\n"
			       "# file: ashlar-baseline.yaml\n"
			       "findings:\n"
			       "  - {rule: budget-function-lines, function: text_length, ceiling: 9}\n"
			       "// file: text.c\n"
			       "int text_length(const char *text);\n"
			       "int text_length(const char *text)\n"
			       "{\n"
			       "\tint n = 0;\n"
			       "\twhile (text[n])\n"
			       "\t\tn++;\n"
			       "\treturn n;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {function-lines: 4}\n"
				"baseline: ashlar-baseline.yaml\n"
				"# file: ashlar-baseline.yaml\n"
				"findings:\n"
				"  - {rule: budget-function-lines, function: text_length, ceiling: 6}\n"
				"// file: text.c\n"
				"int text_length(const char *text);\n"
				"int text_length(const char *text)\n"
				"{\n"
				"\tint n = 0;\n"
				"\twhile (text[n])\n"
				"\t\tn++;\n"
				"\treturn n;\n"
				"}\n",
			.fix = "`ashlar baseline shrink` takes out what is fixed and lowers counts\n"
			       "and ceilings. It never raises anything.",
			.except = "`baseline: {path: ashlar-baseline.yaml, fixed: warn}` says it\n"
				  "and lets the run pass; `fixed: shrink` lets every complete\n"
				  "`ashlar check` shrink the file by itself.",
		},
	.scope = ASH_SCOPE_CONFIG,
};
