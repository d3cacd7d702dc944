/* The JSON report, schema 1: for scripts that want findings and not a standard. */
#include "report/conformance.h"
#include "report/json.h"
#include "report/report.h"

#define SCHEMA 1

static void add_place(struct ash_json *json, const struct ash_place *place)
{
	ash_json_string(json, "path", place->path);
	ash_json_number(json, "line", place->line);
	ash_json_number(json, "column", place->column);
}

static const char *state(const struct ash_finding *finding)
{
	return finding->state == ASH_STATE_UNCHANGED ? "unchanged" : "new";
}

static void add_finding(struct ash_json *json, struct ash_arena *scratch,
			const struct ash_finding *finding, bool compared)
{
	ash_json_object(json, NULL);
	ash_json_string(json, "rule", finding->rule->id);
	ash_json_string(json, "severity", ash_severity_name(finding->severity));
	if (compared)
		ash_json_string(json, "state", state(finding));
	add_place(json, &finding->place);
	ash_json_string(json, "message", finding->message);
	ash_json_string(json, "fingerprint", ash_finding_fingerprint(scratch, finding));
	ash_json_string(json, "entity", finding->entity ? finding->entity : "");
	ash_json_array(json, "notes");
	for (size_t i = 0; i < finding->notes.n; i++) {
		ash_json_object(json, NULL);
		add_place(json, &finding->notes.v[i].place);
		ash_json_string(json, "message", finding->notes.v[i].message);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
	ash_json_object_end(json);
}

static void add_units(struct ash_json *json, const struct ash_report *report)
{
	uint32_t incomplete = 0;

	for (size_t i = 0; i < report->failures.n; i++)
		incomplete += report->failures.v[i].incomplete;
	ash_json_object(json, "units");
	ash_json_number(json, "assessed", report->assessed);
	ash_json_number(json, "incomplete", incomplete);
	ash_json_array(json, "failed");
	for (size_t i = 0; i < report->failures.n; i++) {
		const struct ash_unit_failure *failure = &report->failures.v[i];

		if (failure->incomplete)
			continue;
		ash_json_object(json, NULL);
		ash_json_string(json, "file", failure->file);
		ash_json_string(json, "reason", failure->reason);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
	ash_json_object_end(json);
}

static void add_trouble(struct ash_json *json, enum ash_severity severity,
			const struct ash_place *place, const char *message)
{
	ash_json_object(json, NULL);
	ash_json_string(json, "severity", ash_severity_name(severity));
	add_place(json, place);
	ash_json_string(json, "message", message);
	ash_json_object_end(json);
}

/* Trouble, and the units that have facts but also compile errors: schema 1 counts those only. */
static void add_troubles(struct ash_json *json, const struct ash_report *report)
{
	ash_json_array(json, "troubles");
	for (size_t i = 0; i < report->troubles->n; i++) {
		const struct ash_trouble *trouble = &report->troubles->v[i];

		add_trouble(json, trouble->severity, &trouble->place, trouble->message);
	}
	for (size_t i = 0; i < report->failures.n; i++) {
		const struct ash_unit_failure *failure = &report->failures.v[i];
		struct ash_place place = {.path = failure->file};

		if (failure->incomplete)
			add_trouble(json, ASH_WARNING, &place, failure->reason);
	}
	ash_json_array_end(json);
}

static void add_baseline(struct ash_json *json, const struct ash_report *report)
{
	ash_json_object(json, "baseline");
	ash_json_number(json, "new", report->n_new);
	ash_json_number(json, "unchanged", report->n_unchanged);
	ash_json_array(json, "fixed");
	for (size_t i = 0; i < report->fixed.n; i++) {
		ash_json_object(json, NULL);
		ash_json_string(json, "rule", report->fixed.v[i].rule);
		ash_json_string(json, "key", report->fixed.v[i].key);
		ash_json_number(json, "was", report->fixed.v[i].was);
		ash_json_number(json, "is", report->fixed.v[i].is);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
	ash_json_object_end(json);
}

static void add_allowed(struct ash_json *json, const struct ash_allowed_list *all)
{
	ash_json_array(json, "allowed");
	for (size_t i = 0; i < all->n; i++) {
		const struct ash_allowed *one = &all->v[i];

		ash_json_object(json, NULL);
		ash_json_string(json, "rule", one->finding->rule->id);
		add_place(json, &one->finding->place);
		ash_json_string(json, "message", one->finding->message);
		ash_json_string(json, "reason", one->reason);
		ash_json_object(json, "exception");
		add_place(json, &one->place);
		ash_json_object_end(json);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

void ash_report_json(const struct ash_report *report, struct ash_buf *out)
{
	struct ash_json json = {.out = out};
	struct ash_arena scratch = {0};

	ash_json_object(&json, NULL);
	ash_json_number(&json, "schema", SCHEMA);
	ash_json_array(&json, "findings");
	for (size_t i = 0; i < report->findings->n; i++)
		add_finding(&json, &scratch, report->findings->v[i], report->compared);
	ash_json_array_end(&json);
	if (report->compared)
		add_baseline(&json, report);
	if (report->allowed)
		add_allowed(&json, report->allowed);
	if (report->conformance)
		ash_conformance_json(report->conformance, &json);
	add_units(&json, report);
	add_troubles(&json, report);
	ash_json_object_end(&json);
	ash_arena_release(&scratch);
}
