/*
 * Findings about exceptions; see exception_report.h. An exception is unused only where its rule
 * looked: the whole program, every rule, none of what it names turned off.
 */
#include "checks/exception_report.h"

#include <inttypes.h>
#include <string.h>

#include "checks/catalogue.h"
#include "checks/comment_names.h"

struct report {
	const struct ash_project *project;
	const struct ash_check_options *options;
	struct ash_findings *findings;
};

static void add(const struct report *r, const struct ash_rule *rule,
		const struct ash_exception *exception, const char *message)
{
	enum ash_severity severity = ash_rule_severity(rule, r->project->config);
	const char *only = r->options->only_rule;
	struct ash_finding *finding;

	if (severity == ASH_IGNORE || (only && strcmp(only, rule->info.id) != 0))
		return;
	finding = ash_findings_add(r->findings, &rule->info, severity, exception->place, "%s",
				   message);
	finding->entity = exception->rules;
}

static const char *plural(uint32_t n)
{
	return n == 1 ? "" : "s";
}

/* ---- unused ---- */

static bool is_off(const struct ash_config *config, const char *names)
{
	for (size_t i = 0; i < config->layers.n; i++)
		if (config->layers.v[i].severity == ASH_IGNORE &&
		    ash_names_rule(names, config->layers.v[i].id))
			return true;
	for (size_t i = 0; i < config->contracts.n; i++)
		if (config->contracts.v[i].severity == ASH_IGNORE &&
		    ash_names_rule(names, config->contracts.v[i].id))
			return true;
	for (size_t i = 0; i < ash_n_rules; i++)
		if (ash_names_rule(names, ash_rules[i]->info.id) &&
		    !ash_rule_in_force(ash_rules[i], config))
			return true;
	return false;
}

static bool is_acyclic(const struct ash_config *config, const char *id)
{
	for (size_t i = 0; i < config->contracts.n; i++)
		if (config->contracts.v[i].type == ASH_CONTRACT_ACYCLIC &&
		    strcmp(config->contracts.v[i].id, id) == 0)
			return true;
	return strcmp(id, ash_arch_cycle.info.id) == 0;
}

static bool is_component(const struct ash_project *project, uint32_t component, const char *name)
{
	return name && strcmp(project->components[component].name, name) == 0;
}

/* An entry for a cycle accepts an edge of the design; it covers no finding, there is none then. */
static bool accepts_edge(const struct ash_project *project, const struct ash_allow *allow)
{
	if (!allow || !is_acyclic(project->config, allow->rule))
		return false;
	for (uint32_t i = 0; i < project->n_edges; i++)
		if (is_component(project, project->edges[i].from, allow->from) &&
		    is_component(project, project->edges[i].to, allow->to))
			return true;
	return false;
}

static bool is_known(const struct ash_config *config, const char *names)
{
	for (size_t i = 0; i < config->layers.n; i++)
		if (ash_names_rule(names, config->layers.v[i].id))
			return true;
	for (size_t i = 0; i < config->contracts.n; i++)
		if (ash_names_rule(names, config->contracts.v[i].id))
			return true;
	for (size_t i = 0; i < ash_n_rules; i++)
		if (ash_names_rule(names, ash_rules[i]->info.id))
			return true;
	return false;
}

static void report_unused(const struct report *r, const struct ash_exception *exception)
{
	const struct ash_config *config = r->project->config;

	if (exception->named || !*exception->reason || r->options->only_rule ||
	    !is_known(config, exception->rules) || is_off(config, exception->rules) ||
	    accepts_edge(r->project, exception->allow))
		return;
	add(r, &ash_config_allow_unused, exception,
	    ash_arena_printf(r->findings->arena,
			     "exception for '%s' covers nothing any more; remove it",
			     exception->rules));
}

/* ---- the others ---- */

static void report_expired(const struct report *r, const struct ash_exception *exception)
{
	const char *message;

	if (!exception->is_over)
		return;
	message = ash_arena_printf(r->findings->arena,
				   "exception for '%s' ended on %s; mend the %" PRIu32
				   " finding%s it was for, or give it another day",
				   exception->rules, exception->allow->until, exception->named,
				   plural(exception->named));
	if (!exception->named)
		message = ash_arena_printf(r->findings->arena,
					   "exception for '%s' ended on %s; remove it",
					   exception->rules, exception->allow->until);
	add(r, &ash_config_allow_expired, exception, message);
}

static void report_grown(const struct report *r, const struct ash_exception *exception)
{
	const struct ash_allow *allow = exception->allow;

	if (!allow || exception->is_over || !allow->max || exception->named <= allow->max)
		return;
	add(r, &ash_config_allow_grown, exception,
	    ash_arena_printf(r->findings->arena,
			     "exception for '%s' is for %" PRIu32 " finding%s, there are %" PRIu32
			     "; it covers none of them",
			     exception->rules, allow->max, plural(allow->max), exception->named));
}

static void report_reasonless(const struct report *r, const struct ash_exception *exception)
{
	if (*exception->reason)
		return;
	add(r, &ash_config_allow_reason, exception,
	    ash_arena_printf(r->findings->arena,
			     "exception without a reason has no effect; write "
			     "'ashlar-allow(%s): why it may stay'",
			     exception->rules));
}

void ash_exceptions_report(const struct ash_exceptions *exceptions,
			   const struct ash_project *project,
			   const struct ash_check_options *options, bool absence,
			   struct ash_findings *findings)
{
	const struct report r = {.project = project, .options = options, .findings = findings};

	for (size_t i = 0; i < exceptions->n; i++) {
		const struct ash_exception *exception = &exceptions->v[i];

		report_reasonless(&r, exception);
		report_expired(&r, exception);
		report_grown(&r, exception);
		if (absence && !exception->is_over)
			report_unused(&r, exception);
	}
}
