/* Metrics as JSON, schema 1. */
#include "report/json.h"
#include "report/metrics.h"

#define SCHEMA 1

static void add_values(struct ash_json *json, const struct ash_metric_value *values, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		if (values[i].value < 0)
			ash_json_null(json, values[i].name);
		else
			ash_json_decimal(json, values[i].name, values[i].value, values[i].decimals);
	}
}

static void add_component(struct ash_json *json, const struct ash_component_metrics *component)
{
	struct ash_metric_value values[ASH_N_COMPONENT_METRICS];

	ash_component_metric_values(component, values);
	ash_json_object(json, NULL);
	ash_json_string(json, "name", component->name);
	add_values(json, values, ASH_N_COMPONENT_METRICS);
	if (component->reason)
		ash_json_string(json, "unmeasured_because", component->reason);
	ash_json_object_end(json);
}

static void add_graph(struct ash_json *json, const char *key, const struct ash_graph_metrics *graph)
{
	struct ash_metric_value values[ASH_N_GRAPH_METRICS];

	ash_graph_metric_values(graph, values);
	ash_json_object(json, key);
	add_values(json, values, ASH_N_GRAPH_METRICS);
	ash_json_object_end(json);
}

static void add_risk(struct ash_json *json, const struct ash_metrics *metrics)
{
	ash_json_array(json, "risk");
	for (uint32_t i = 0; i < ASH_N_RISK_BANDS; i++) {
		struct ash_metric_value share = {"share", ash_risk_share(metrics, i), 4};

		ash_json_object(json, NULL);
		ash_json_string(json, "cyclomatic", ash_risk_band_name(i));
		ash_json_number(json, "functions", metrics->risk[i].functions);
		ash_json_number(json, "code_lines", metrics->risk[i].code_lines);
		add_values(json, &share, 1);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

static void add_definitions(struct ash_json *json)
{
	ash_json_array(json, "definitions");
	for (const struct ash_metric_definition *d = ash_metric_definitions; d->name; d++) {
		ash_json_object(json, NULL);
		ash_json_string(json, "name", d->name);
		ash_json_string(json, "formula", d->formula);
		ash_json_string(json, "source", d->source);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

void ash_metrics_json(const struct ash_metrics *metrics, bool definitions, struct ash_buf *out)
{
	struct ash_json json = {.out = out};

	ash_json_object(&json, NULL);
	ash_json_number(&json, "schema", SCHEMA);
	ash_json_array(&json, "components");
	for (uint32_t i = 0; i < metrics->n_components; i++)
		add_component(&json, &metrics->components[i]);
	ash_json_array_end(&json);
	ash_json_object(&json, "program");
	add_graph(&json, "components", &metrics->of_components);
	add_graph(&json, "files", &metrics->of_files);
	ash_json_object_end(&json);
	add_risk(&json, metrics);
	if (definitions)
		add_definitions(&json);
	ash_json_object_end(&json);
}
