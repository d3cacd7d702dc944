/*
 * Rule: the registry, and what every rule's code calls to report.
 *
 * The registry is checks.def read twice by the preprocessor: no rule registers itself, so the
 * order is the file's and nothing depends on the linker.
 */
#include "checks/rule.h"

#include <string.h>

#include "checks/catalogue.h"

const struct ash_rule *const ash_rules[] = {
#define ASH_CHECK(family, name) &ash_##family##_##name,
#include "checks/checks.def"
#undef ASH_CHECK
};
const size_t ash_n_rules = sizeof ash_rules / sizeof *ash_rules;

const struct ash_rule *ash_rule_find(const char *id)
{
	for (size_t i = 0; i < ash_n_rules; i++)
		if (strcmp(ash_rules[i]->info.id, id) == 0)
			return ash_rules[i];
	return NULL;
}

const struct ash_severity_override *ash_rule_override(const struct ash_config *config,
						      const char *id)
{
	const struct ash_severity_override *last = NULL;

	for (size_t i = 0; i < config->severities.n; i++)
		if (strcmp(config->severities.v[i].rule, id) == 0)
			last = &config->severities.v[i];
	return last;
}

enum ash_severity ash_rule_severity(const struct ash_rule *rule, const struct ash_config *config)
{
	const struct ash_severity_override *override = ash_rule_override(config, rule->info.id);

	return override ? override->severity : rule->info.severity;
}

static bool has_setting(const struct ash_rule *rule, const struct ash_config *config)
{
	for (size_t i = 0; i < config->settings.n; i++)
		if (strcmp(config->settings.v[i].rule, rule->info.id) == 0)
			return true;
	return false;
}

bool ash_rule_in_force(const struct ash_rule *rule, const struct ash_config *config)
{
	if (ash_rule_severity(rule, config) == ASH_IGNORE)
		return false;
	return !rule->needs_profile || config->profile_v2 || has_setting(rule, config);
}

struct ash_finding *ash_report(struct ash_run *run, struct ash_place place, const char *format, ...)
{
	struct ash_finding *finding;
	va_list args;

	va_start(args, format);
	finding = ash_findings_vadd(run->findings, &run->rule->info, run->severity, place, format,
				    args);
	va_end(args);
	return finding;
}

void ash_note(struct ash_run *run, struct ash_finding *finding, struct ash_place place,
	      const char *format, ...)
{
	va_list args;

	va_start(args, format);
	ash_finding_note(run->findings, finding, place, "%s",
			 ash_arena_vprintf(run->scratch, format, args));
	va_end(args);
}

void ash_step(struct ash_run *run, struct ash_finding *finding, struct ash_place place,
	      const char *format, ...)
{
	va_list args;

	va_start(args, format);
	ash_finding_step(run->findings, finding, place, "%s",
			 ash_arena_vprintf(run->scratch, format, args));
	va_end(args);
}

enum ash_severity ash_linked_severity(const struct ash_run *run)
{
	return run->links->known || run->severity < ASH_WARNING ? run->severity : ASH_WARNING;
}

void ash_about(struct ash_run *run, struct ash_finding *finding, const char *entity,
	       const char *key_format, ...)
{
	va_list args;

	finding->entity = ash_arena_copy(run->findings->arena, entity);
	va_start(args, key_format);
	finding->key = ash_arena_vprintf(run->findings->arena, key_format, args);
	va_end(args);
}

void ash_about_edge(struct ash_run *run, struct ash_finding *finding, const struct ash_edge *edge,
		    const char *contract)
{
	const struct ash_project *project = run->project;

	finding->from = project->components[edge->from].name;
	finding->to = project->components[edge->to].name;
	finding->to_path = ash_file_path(project->view, edge->to_file);
	if (edge->to_entity != ASH_NONE)
		finding->to_name = ash_entity_qualified(project->view, edge->to_entity);
	finding->contract = contract;
}

void ash_note_contract(struct ash_run *run, struct ash_finding *finding, const char *id,
		       struct ash_place place, const char *because)
{
	if (because)
		ash_note(run, finding, place, "rule '%s' declared here, because %s", id, because);
	else
		ash_note(run, finding, place, "rule '%s' declared here", id);
}
