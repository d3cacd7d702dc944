/*
 * Running the rules: which of them, how severe, and which of their findings count.
 *
 * What every rule owes (silence about files that are not the project's, severities as
 * configured) is enforced here once, so no rule can forget it.
 */
#include "checks/check.h"

#include <string.h>

#include "checks/config/baseline_stale.h"
#include "checks/folder.h"
#include "checks/options.h"
#include "checks/shorten.h"
#include "checks/suppress.h"
#include "facts/base/map.h"

struct runner {
	const struct ash_project *project;
	const struct ash_check_options *options;
	struct ash_findings *findings;
	const struct ash_links *links;
	uint32_t units_failed; /* those with compile errors too */
};

static bool is_enabled(const struct runner *runner, const struct ash_rule *rule)
{
	const char *only = runner->options->only_rule;

	if (!rule->run || (only && strcmp(only, rule->info.id) != 0))
		return false;
	if (rule->scope != ASH_SCOPE_TU && !runner->options->whole_program)
		return false;
	return ash_rule_in_force(rule, runner->project->config) ||
	       ash_folders_want(runner->project->config, rule);
}

/* An explicit severity: stands above what the rule or its contract says. */
static void apply_override(const struct runner *runner, size_t first,
			   const struct ash_severity_override *override)
{
	for (size_t i = first; override && i < runner->findings->n; i++)
		runner->findings->v[i]->severity = override->severity;
}

/* What the root ignores speaks only in folders that raise it. */
static void apply_folders(const struct runner *runner, const struct ash_rule *rule, size_t first)
{
	const struct ash_config *config = runner->project->config;
	bool ignored = ash_rule_severity(rule, config) == ASH_IGNORE;

	for (size_t i = first; config->folders.n && i < runner->findings->n; i++) {
		struct ash_finding *finding = runner->findings->v[i];
		enum ash_severity above = ignored ? ASH_IGNORE : finding->severity;

		finding->severity =
			ash_severity_at(config, rule->info.id, finding->place.path, above);
	}
}

/* At the root, or where a folder says more. */
static enum ash_severity loudest(const struct runner *runner, const struct ash_rule *rule)
{
	const struct ash_config *config = runner->project->config;
	enum ash_severity severity = ash_rule_severity(rule, config);

	return severity == ASH_IGNORE ? ash_folders_severity(config, rule->info.id) : severity;
}

static void run_rule(const struct runner *runner, const struct ash_rule *rule)
{
	const struct ash_severity_override *override =
		ash_rule_override(runner->project->config, rule->info.id);
	struct ash_arena scratch = {0};
	size_t first = runner->findings->n;
	struct ash_run run = {
		.rule = rule,
		.project = runner->project,
		.links = runner->links,
		.witness = runner->options->witness,
		.asker = runner->options->asker,
		.options = ash_options_fill(&scratch, rule, runner->project->config),
		.severity = loudest(runner, rule),
		.units_failed = runner->units_failed,
		.wants_parts = runner->options->ratchet || runner->options->whole_list,
		.foreign_units = runner->options->foreign_units,
		.scratch = &scratch,
		.findings = runner->findings,
	};

	rule->run(&run);
	apply_override(runner, first, override);
	apply_folders(runner, rule, first);
	ash_arena_release(&scratch);
}

/* ---- what counts ---- */

struct subjects {
	struct ash_map files; /* path -> row */
	const struct ash_project *project;
};

static void list_files(struct subjects *subjects)
{
	const struct ash_view *view = subjects->project->view;

	for (uint32_t i = 0; i < view->n_files; i++) {
		const char *path = ash_file_path(view, i);

		ash_map_put(&subjects->files, path, strlen(path), i, NULL);
	}
}

/* Places that are no file of the facts are the configuration's. */
static bool counts(const struct ash_finding *finding, void *context)
{
	const struct subjects *subjects = context;
	const char *path = finding->place.path;
	const uint32_t *row = ash_map_get(&subjects->files, path, strlen(path));

	return finding->severity != ASH_IGNORE &&
	       (!row || subjects->project->file_class[*row] == ASH_CLASS_PROJECT);
}

static void keep_what_counts(const struct runner *runner, size_t first)
{
	struct subjects subjects = {.project = runner->project};

	if (runner->findings->n == first)
		return;
	list_files(&subjects);
	ash_findings_filter(runner->findings, counts, &subjects);
	ash_map_release(&subjects.files);
}

static uint32_t incomplete_units(const struct ash_view *view)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_units; i++)
		n += (view->units[i].flags & ASH_UNIT_INCOMPLETE) != 0;
	return n;
}

/* Findings about the baseline itself come last, when what it lists is known to be gone. */
static void compare(const struct runner *runner, const struct ash_view *view)
{
	const struct ash_config *config = runner->project->config;
	const char *only = runner->options->only_rule;

	ash_ratchet_compare(runner->options->ratchet, view, only, runner->findings);
	if (!only)
		ash_baseline_stale_report(runner->options->ratchet, config, runner->findings);
	ash_findings_sort(runner->findings);
}

const struct ash_project *ash_check_view(const struct ash_config *config,
					 const struct ash_view *view,
					 const struct ash_check_options *options,
					 struct ash_findings *findings)
{
	struct runner runner = {
		.project = ash_project_new(findings->arena, config, view, options->whole_program),
		.options = options,
		.findings = findings,
		.units_failed = options->units_failed + incomplete_units(view),
	};
	size_t first = findings->n;

	if (options->whole_program)
		runner.links = ash_links_new(findings->arena, view, runner.project->index,
					     options->artefacts);
	for (size_t i = 0; i < ash_n_rules; i++)
		if (is_enabled(&runner, ash_rules[i]))
			run_rule(&runner, ash_rules[i]);
	keep_what_counts(&runner, first);
	ash_suppress(runner.project, options, runner.units_failed, findings, first);
	ash_findings_sort(findings);
	if (options->ratchet)
		compare(&runner, view);
	if (!options->whole_list)
		ash_shorten(findings);
	return runner.project;
}
