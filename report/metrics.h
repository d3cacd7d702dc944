/* Metrics as text, TSV and JSON. What was not measured is "-" (JSON: null), never 0. */
#ifndef ASHLAR_REPORT_METRICS_H
#define ASHLAR_REPORT_METRICS_H

#include <stdbool.h>

#include "facts/base/buf.h"
#include "facts/metrics.h"

/* Tables for a person; with `definitions` each number's formula and source below them. */
void ash_metrics_text(const struct ash_metrics *metrics, bool definitions, struct ash_buf *out);
/* One number a line: scope, name, metric, value; with a row of names. */
void ash_metrics_tsv(const struct ash_metrics *metrics, bool definitions, struct ash_buf *out);
/* {"schema":1,"components":[...],"program":{...},"risk":[...],"definitions":[...]} */
void ash_metrics_json(const struct ash_metrics *metrics, bool definitions, struct ash_buf *out);

/* ---- shared by the writers ---- */

struct ash_metric_definition {
	const char *name, *formula, *source; /* source "": our own */
};
extern const struct ash_metric_definition ash_metric_definitions[]; /* ends with a NULL name */

/* A number of a component, or of a graph, by its name in the definitions. */
#define ASH_N_COMPONENT_METRICS 10u
#define ASH_N_GRAPH_METRICS     9u
struct ash_metric_value {
	const char *name;
	double value;      /* ASH_UNMEASURED: none */
	uint32_t decimals; /* digits behind the point */
};
void ash_component_metric_values(const struct ash_component_metrics *component,
				 struct ash_metric_value values[ASH_N_COMPONENT_METRICS]);
void ash_graph_metric_values(const struct ash_graph_metrics *graph,
			     struct ash_metric_value values[ASH_N_GRAPH_METRICS]);
/* "1-10", "11-20", "21-50", ">50" */
const char *ash_risk_band_name(uint32_t band);
/* Code lines of the band among those of all; ASH_UNMEASURED when there is no code. */
double ash_risk_share(const struct ash_metrics *metrics, uint32_t band);

#endif
