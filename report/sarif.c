/*
 * SARIF 2.1.0: one run, as GitHub, GitLab and the schema want it.
 *
 * No times, no command line, no absolute root: the same findings give the same bytes anywhere.
 * Left out on purpose: rank (GitLab would take it for the severity) and suppressed results
 * (GitHub would open alerts for them).
 */
#include "report/sarif.h"

#include <stdlib.h>
#include <string.h>

#include "facts/base/path.h"
#include "report/conformance.h"

#define SCHEMA_URI                                                                                 \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"                      \
	"sarif-schema-2.1.0.json"

/* Kinds of notifications; order is their index in tool.driver.notifications. */
enum notification { UNIT_NOT_ANALYSED, UNIT_INCOMPLETE, CONFIGURATION, N_NOTIFICATIONS };
static const struct {
	const char *id, *name, *brief, *full, *help;
} notifications[N_NOTIFICATIONS] = {
	[UNIT_NOT_ANALYSED] =
		{"unit-not-analysed", "UnitNotAnalysed", "A translation unit was not analysed.",
		 "The extractor crashed, ran out of time or memory, or could not start on "
		 "this unit, so nothing of it took part in the checks.",
		 "Read the reason; compile the unit with the same command to see more."},
	[UNIT_INCOMPLETE] =
		{"unit-incomplete", "UnitIncomplete", "A translation unit has compile errors.",
		 "Facts of this unit are incomplete, so rules about what is absent leave "
		 "it aside.",
		 "Fix the compile error, or generate the files the unit includes first."},
	[CONFIGURATION] =
		{"configuration", "ConfigurationTrouble",
		 "The configuration or an input could not be used as it is.",
		 "A file of the configuration, of the compile database or of the facts is "
		 "missing, damaged or contradicts itself.",
		 "Follow the message; it names the place and what to do."},
};

static int compare_rules(const void *a, const void *b)
{
	const struct ash_rule_info *const *left = a, *const *right = b;

	return strcmp((*left)->id, (*right)->id);
}

/* config-* rules speak while the configuration is read, before any rule runs. */
static void collect_rules(struct ash_sarif *sarif)
{
	const struct ash_report *report = sarif->report;
	size_t kept = 0;

	for (size_t i = 0; i < report->n_rules; i++)
		ash_vec_push(&sarif->rules, report->rules[i]);
	for (size_t i = 0; i < report->findings->n; i++)
		ash_vec_push(&sarif->rules, report->findings->v[i]->rule);
	if (sarif->rules.n == 0)
		return;
	qsort(sarif->rules.v, sarif->rules.n, sizeof *sarif->rules.v, compare_rules);
	for (size_t i = 1; i < sarif->rules.n; i++)
		if (compare_rules(&sarif->rules.v[i], &sarif->rules.v[kept]) != 0)
			sarif->rules.v[++kept] = sarif->rules.v[i];
	sarif->rules.n = kept + 1;
}

static int compare_paths(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Files that only notes name are left out: nothing is known of them but where they are. */
static void collect_artifacts(struct ash_sarif *sarif)
{
	const struct ash_findings *findings = sarif->report->findings;
	size_t kept = 0;

	for (size_t i = 0; i < findings->n; i++)
		ash_vec_push(&sarif->artifacts, findings->v[i]->place.path);
	if (sarif->artifacts.n == 0)
		return;
	qsort(sarif->artifacts.v, sarif->artifacts.n, sizeof *sarif->artifacts.v, compare_paths);
	for (size_t i = 1; i < sarif->artifacts.n; i++)
		if (strcmp(sarif->artifacts.v[i], sarif->artifacts.v[kept]) != 0)
			sarif->artifacts.v[++kept] = sarif->artifacts.v[i];
	sarif->artifacts.n = kept + 1;
}

static void add_descriptors(struct ash_json *json)
{
	ash_json_array(json, "notifications");
	for (size_t i = 0; i < N_NOTIFICATIONS; i++) {
		ash_json_object(json, NULL);
		ash_json_string(json, "id", notifications[i].id);
		ash_json_string(json, "name", notifications[i].name);
		ash_sarif_message(json, "shortDescription", notifications[i].brief);
		ash_sarif_message(json, "fullDescription", notifications[i].full);
		ash_sarif_message(json, "help", notifications[i].help);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

static void add_tool(struct ash_sarif *sarif)
{
	struct ash_json *json = &sarif->json;

	ash_json_object(json, "tool");
	ash_json_object(json, "driver");
	ash_json_string(json, "name", "Ashlar");
	ash_json_string(json, "fullName", "Ashlar architecture checker");
	ash_json_string(json, "organization", "Ashlar project");
	ash_json_string(json, "semanticVersion", sarif->report->tool_version);
	ash_json_string(json, "version", sarif->report->tool_version);
	ash_json_string(json, "language", "en-US");
	ash_sarif_rules(sarif);
	add_descriptors(json);
	ash_json_object_end(json);
	ash_json_object_end(json);
}

static void add_notification(struct ash_sarif *sarif, enum notification kind,
			     enum ash_severity severity, const struct ash_place *place,
			     const char *message)
{
	struct ash_json *json = &sarif->json;

	ash_json_object(json, NULL);
	ash_json_object(json, "descriptor");
	ash_json_string(json, "id", notifications[kind].id);
	ash_json_number(json, "index", kind);
	ash_json_object_end(json);
	ash_json_string(json, "level", ash_sarif_level(severity));
	ash_sarif_message(json, "message", ash_sarif_sentence(&sarif->scratch, message));
	/* a path outside the root would be one machine's own */
	if (place->path[0] && place->path[0] != '/') {
		ash_json_array(json, "locations");
		ash_json_object(json, NULL);
		ash_sarif_location(sarif, place, false);
		ash_json_object_end(json);
		ash_json_array_end(json);
	}
	ash_json_object_end(json);
}

static void add_failure(struct ash_sarif *sarif, const struct ash_unit_failure *failure)
{
	struct ash_place place = {.path = failure->file};
	const char *text = ash_arena_printf(
		&sarif->scratch, "'%s' was %s: %s", failure->file,
		failure->incomplete ? "analysed incompletely" : "not analysed", failure->reason);

	add_notification(sarif, failure->incomplete ? UNIT_INCOMPLETE : UNIT_NOT_ANALYSED,
			 failure->incomplete ? ASH_WARNING : ASH_ERROR, &place, text);
}

static void add_invocation(struct ash_sarif *sarif)
{
	const struct ash_report *report = sarif->report;
	struct ash_json *json = &sarif->json;

	ash_json_array(json, "invocations");
	ash_json_object(json, NULL);
	/* 0 clean, 1 findings: both a run that did what it was asked to */
	ash_json_bool(json, "executionSuccessful", report->exit_code < 2);
	ash_json_number(json, "exitCode", report->exit_code);
	ash_json_array(json, "toolExecutionNotifications");
	for (size_t i = 0; i < report->failures.n; i++)
		add_failure(sarif, &report->failures.v[i]);
	ash_json_array_end(json);
	ash_json_array(json, "toolConfigurationNotifications");
	for (size_t i = 0; i < report->troubles->n; i++) {
		const struct ash_trouble *trouble = &report->troubles->v[i];

		add_notification(sarif, CONFIGURATION, trouble->severity, &trouble->place,
				 trouble->message);
	}
	ash_json_array_end(json);
	ash_json_object_end(json);
	ash_json_array_end(json);
}

/* NULL for what a suffix does not tell: headers. */
static const char *language_of(const char *path)
{
	static const char *const cxx[] = {".cc",  ".cpp", ".cxx", ".c++", ".C",
					  ".hpp", ".hh",  ".hxx", NULL};
	const char *base = ash_path_base(path), *suffix = strrchr(base, '.');

	if (!suffix)
		return NULL;
	for (size_t i = 0; cxx[i]; i++)
		if (strcmp(suffix, cxx[i]) == 0)
			return "cplusplus";
	return strcmp(suffix, ".c") == 0 ? "c" : NULL;
}

static void add_artifacts(struct ash_sarif *sarif)
{
	struct ash_json *json = &sarif->json;

	ash_json_array(json, "artifacts");
	for (size_t i = 0; i < sarif->artifacts.n; i++) {
		const char *language = language_of(sarif->artifacts.v[i]);

		ash_json_object(json, NULL);
		ash_sarif_artifact_location(sarif, sarif->artifacts.v[i], "location");
		if (language)
			ash_json_string(json, "sourceLanguage", language);
		ash_json_array(json, "roles");
		ash_json_string(json, NULL, "resultFile");
		ash_json_array_end(json);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

/* Worst first, so that a consumer that shows only so many shows the worst. */
static void add_results(struct ash_sarif *sarif)
{
	static const enum ash_severity order[] = {ASH_ERROR, ASH_WARNING, ASH_NOTE, ASH_IGNORE};
	const struct ash_findings *findings = sarif->report->findings;

	ash_json_array(&sarif->json, "results");
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		for (size_t k = 0; k < findings->n; k++)
			if (findings->v[k]->severity == order[i])
				ash_sarif_result(sarif, findings->v[k]);
	ash_json_array_end(&sarif->json);
}

/* GitHub takes what stands before the last slash for the category. */
static void add_category(struct ash_sarif *sarif)
{
	const char *category = sarif->report->category;
	size_t n;

	if (!category || !*category)
		return;
	n = strlen(category);
	ash_json_object(&sarif->json, "automationDetails");
	ash_json_string(&sarif->json, "id",
			ash_arena_printf(&sarif->scratch, "%s%s", category,
					 category[n - 1] == '/' ? "" : "/"));
	ash_json_object_end(&sarif->json);
}

static void add_properties(struct ash_sarif *sarif)
{
	if (!sarif->report->conformance)
		return;
	ash_json_object(&sarif->json, "properties");
	ash_conformance_json(sarif->report->conformance, &sarif->json);
	ash_json_object_end(&sarif->json);
}

static void add_run(struct ash_sarif *sarif)
{
	struct ash_json *json = &sarif->json;

	ash_json_object(json, NULL);
	add_tool(sarif);
	add_category(sarif);
	add_invocation(sarif);
	ash_json_object(json, "originalUriBaseIds");
	ash_json_object(json, "SRCROOT");
	ash_sarif_message(json, "description", "The root of the source tree.");
	ash_json_object_end(json);
	ash_json_object_end(json);
	ash_json_string(json, "columnKind", "utf16CodeUnits");
	ash_json_array(json, "newlineSequences");
	ash_json_string(json, NULL, "\r\n");
	ash_json_string(json, NULL, "\n");
	ash_json_string(json, NULL, "\r");
	ash_json_array_end(json);
	add_artifacts(sarif);
	add_results(sarif);
	add_properties(sarif);
	ash_json_object_end(json);
}

void ash_report_sarif(const struct ash_report *report, struct ash_buf *out)
{
	struct ash_sarif sarif = {
		.json = {.out = out}, .report = report, .sources = {.root = report->root}};
	struct ash_json *json = &sarif.json;

	collect_rules(&sarif);
	collect_artifacts(&sarif);
	ash_json_object(json, NULL);
	ash_json_string(json, "$schema", SCHEMA_URI);
	ash_json_string(json, "version", "2.1.0");
	ash_json_array(json, "runs");
	add_run(&sarif);
	ash_json_array_end(json);
	ash_json_object_end(json);
	ash_vec_release(&sarif.rules);
	ash_vec_release(&sarif.artifacts);
	ash_sources_release(&sarif.sources);
	ash_arena_release(&sarif.scratch);
}
